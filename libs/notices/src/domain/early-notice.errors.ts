import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';
import type { EarlyNoticeStateName } from './early-notice.machine.js';

/** The codes that this context raises; the catalogue has their words. */
export type EarlyNoticeErrorCode = Extract<ErrorCode, `early-notice-${string}`>;

export const refuseNotice = (code: EarlyNoticeErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError<EarlyNoticeErrorCode>(code, params, pointer);

/** A live notice refuses nothing that the machine knows; every other state says what it is. */
export const refusalByState: Readonly<Record<Exclude<EarlyNoticeStateName, 'live'>, EarlyNoticeErrorCode>> = {
  withdrawn: 'early-notice-withdrawn',
  expired: 'early-notice-expired',
  reported: 'early-notice-reported',
};
