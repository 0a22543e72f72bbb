import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

/** The codes that this context raises; the catalogue has their words. */
type ContinuityErrorCode = Extract<ErrorCode, `paper-pack-${string}`>;

export const refusePack = (code: ContinuityErrorCode, params: ErrorParams = {}): DomainError =>
  new DomainError<ContinuityErrorCode>(code, params);
