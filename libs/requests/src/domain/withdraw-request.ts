import type { Instant, RequestId } from '#kernel';
import { mustBeRequester } from './parties.js';
import type { Officer, RequestClosed, RequestSuperseded, RequestWithdrawn } from './request.events.js';
import { mustAllow, partiesOf, type Request } from './request.js';

/** The requester needs it no more; a draft is thrown away by the same act. */
export const withdrawRequest = (request: Request, reason: string | null, officer: Officer, now: Instant): [RequestWithdrawn] => {
  mustBeRequester(request, officer);
  mustAllow(request, 'withdraw');
  const data = { ...partiesOf(request), by: officer.userId, reason, sent: request.delivery !== null };
  return [{ type: 'request.withdrawn', v: 1, at: now, data }];
};

/** A later request of the same desk takes its place. */
export const supersedeRequest = (
  request: Request,
  replacedBy: RequestId,
  officer: Officer,
  now: Instant,
): [RequestSuperseded] => {
  mustBeRequester(request, officer);
  mustAllow(request, 'supersede');
  return [{ type: 'request.superseded', v: 1, at: now, data: { ...partiesOf(request), by: officer.userId, replacedBy } }];
};

/** The requester has what it needed, or lets it rest. */
export const closeRequest = (request: Request, reason: string | null, officer: Officer, now: Instant): [RequestClosed] => {
  mustBeRequester(request, officer);
  mustAllow(request, 'close');
  return [{ type: 'request.closed', v: 1, at: now, data: { ...partiesOf(request), by: officer.userId, reason } }];
};
