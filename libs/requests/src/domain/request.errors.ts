import { DomainError, type DomainFault, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';
import type { RequestStateName } from './request.machine.js';

/** The codes that this context raises; the catalogue has their words. */
export type RequestErrorCode = Extract<ErrorCode, `request-${string}`>;

export const refuseRequest = (code: RequestErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError<RequestErrorCode>(code, params, pointer);

/** One thing that is wrong with what was written, by its place in it. */
export type RequestFault = DomainFault<RequestErrorCode>;

export const faultAt = (pointer: string, code: RequestErrorCode, params: ErrorParams = {}): RequestFault => ({
  code,
  pointer,
  params,
});

/** @throws DomainError with every fault at once, when there are any */
export const refuseFaults = (code: RequestErrorCode, faults: readonly DomainFault[]): void => {
  if (faults.length > 0) throw new DomainError<RequestErrorCode>(code, { count: faults.length }, undefined, faults);
};

/** An act that the machine does not allow is refused with what the request is, so that the loser of a race learns who won. */
export const refusalByState: Readonly<Record<RequestStateName, RequestErrorCode>> = {
  draft: 'request-still-draft',
  submitted: 'request-awaits-second-person',
  delivered: 'request-not-acknowledged',
  acknowledged: 'request-still-open',
  in_progress: 'request-still-open',
  clarification_asked: 'request-clarification-pending',
  clarified: 'request-still-open',
  awaiting_authorisation: 'request-authorisation-pending',
  commitment_given: 'request-still-open',
  answered_part: 'request-still-open',
  answered_full: 'request-already-answered',
  refused_part: 'request-already-refused',
  refused_full: 'request-already-refused',
  closed: 'request-already-closed',
  withdrawn: 'request-already-withdrawn',
  superseded: 'request-already-superseded',
};
