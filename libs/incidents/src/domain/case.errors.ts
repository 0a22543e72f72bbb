import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

type CaseErrorCode = Extract<ErrorCode, `case-${string}`>;

/** A refusal of a command on a case, ready to throw. */
export const refuseCase = (code: CaseErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError(code, params, pointer);
