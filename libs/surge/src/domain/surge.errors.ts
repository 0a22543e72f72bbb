import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

/** The codes that this context raises; the catalogue has their words. */
type SurgeErrorCode = Extract<ErrorCode, `surge-${string}`>;

export const refuseSurge = (code: SurgeErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError<SurgeErrorCode>(code, params, pointer);
