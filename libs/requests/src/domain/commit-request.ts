import { addMinutes, type Instant } from '#kernel';
import { acknowledgedFirst } from './acknowledge-request.js';
import { mustBeAsked } from './parties.js';
import { refuseRequest } from './request.errors.js';
import type { Officer, RequestCommitted, RequestEvent } from './request.events.js';
import { mustAllow, partiesOf, type Request } from './request.js';

/** A promise further ahead than this is no answer. A default of this product. */
export const LONGEST_COMMITMENT_DAYS = 60;

export interface CommitRequest {
  readonly promisedFor: Instant;
  readonly reason: string | null;
}

/**
 * Answer, or say by when you will: the promise takes the place of the due time. It can be brought forward and never put off; who cannot keep
 * it is overdue, and the ladder says so.
 * @throws DomainError `request-commitment-past`, `request-commitment-too-far`, `request-commitment-put-off`
 */
export const commitRequest = (
  request: Request,
  { promisedFor, reason }: CommitRequest,
  officer: Officer,
  now: Instant,
): readonly RequestEvent[] => {
  mustBeAsked(request, officer);
  return acknowledgedFirst(request, officer, now, (acknowledged): [RequestCommitted] => {
    mustAllow(acknowledged, 'commit');
    if (promisedFor <= now) throw refuseRequest('request-commitment-past', {}, '/by');
    if (promisedFor > addMinutes(now, LONGEST_COMMITMENT_DAYS * 1440))
      throw refuseRequest('request-commitment-too-far', { days: LONGEST_COMMITMENT_DAYS }, '/by');
    if (request.commitment !== null && promisedFor > request.commitment.promisedFor)
      throw refuseRequest('request-commitment-put-off', { promised: request.commitment.promisedFor }, '/by');
    const data = { ...partiesOf(request), by: officer.userId, promisedFor, reason };
    return [{ type: 'request.committed', v: 1, at: now, data }];
  });
};
