import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';
import type { AdvanceNoticeStateName } from './advance-notice.machine.js';

/** The codes that this context raises; the catalogue has their words. */
export type AdvanceNoticeErrorCode = Extract<ErrorCode, `advance-notice-${string}`>;

export const refuseNotice = (code: AdvanceNoticeErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError<AdvanceNoticeErrorCode>(code, params, pointer);

/** What each state says of an act that it does not allow. */
export const refusalByState: Readonly<Record<AdvanceNoticeStateName, AdvanceNoticeErrorCode>> = {
  announced: 'advance-notice-not-cleared',
  partly_cleared: 'advance-notice-not-cleared',
  cleared: 'advance-notice-not-crossed',
  refused: 'advance-notice-refused',
  at_the_line: 'advance-notice-at-the-line',
  crossed: 'advance-notice-crossed',
  returned: 'advance-notice-returned',
  closed: 'advance-notice-closed',
  withdrawn: 'advance-notice-withdrawn',
  expired: 'advance-notice-expired',
};
