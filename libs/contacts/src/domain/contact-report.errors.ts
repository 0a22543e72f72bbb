import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';
import type { ContactReportStateName } from './contact-report.machine.js';

/** The codes that this context raises; the catalogue has their words. */
export type ContactErrorCode = Extract<ErrorCode, `contact-${string}`>;

export const refuseContact = (code: ContactErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError<ContactErrorCode>(code, params, pointer);

/** A draft refuses nothing that the machine knows; every other state says what it is. */
export const refusalByState: Readonly<Record<Exclude<ContactReportStateName, 'draft'>, ContactErrorCode>> = {
  partly_filed: 'contact-report-partly-filed',
  filed: 'contact-report-already-filed',
  discarded: 'contact-report-discarded',
};
