import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

/** The codes that this context raises; the catalogue has their words. */
type DutyErrorCode = Extract<ErrorCode, `duty-${string}`>;

export const refuseDuty = (code: DutyErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError<DutyErrorCode>(code, params, pointer);
