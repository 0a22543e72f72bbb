import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

type RedactionErrorCode = Extract<ErrorCode, `redaction-${string}`>;

export const refuse = (code: RedactionErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError<RedactionErrorCode>(code, params, pointer);
