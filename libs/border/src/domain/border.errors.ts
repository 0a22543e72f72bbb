import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

/** The codes that this context raises; the catalogue has their words. */
export type BorderErrorCode = Extract<ErrorCode, `border-${string}`>;

export const refuseBorder = (code: BorderErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError<BorderErrorCode>(code, params, pointer);
