import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

/** The codes that this context raises; the catalogue has their words. */
type FormErrorCode = Extract<ErrorCode, `form-${string}`>;

export const refuseForm = (code: FormErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError<FormErrorCode>(code, params, pointer);
