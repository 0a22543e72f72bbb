import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

/** The codes that this context raises; the catalogue has their words. */
export type ActivationErrorCode = Extract<
  ErrorCode,
  `activation-${string}` | `situation-report-${string}` | `statement-${string}` | `resource-${string}`
>;

export const refuse = (code: ActivationErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError<ActivationErrorCode>(code, params, pointer);
