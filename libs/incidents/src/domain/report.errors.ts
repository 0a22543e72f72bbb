import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

type ReportErrorCode = Extract<ErrorCode, `report-${string}`>;

/** A refusal of a command on a report, ready to throw. */
export const refuseReport = (code: ReportErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError(code, params, pointer);
