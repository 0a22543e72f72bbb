import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

/** The codes that this context raises; the catalogue has their words. */
type DrillErrorCode = Extract<ErrorCode, `drill-${string}` | `inject-${string}`>;

export const refuseDrill = (code: DrillErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError<DrillErrorCode>(code, params, pointer);
