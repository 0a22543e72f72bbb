import type { DeskId, Instant } from '#kernel';
import { mustBeAsked } from './parties.js';
import { refuseRequest } from './request.errors.js';
import type { Officer, RequestForwarded } from './request.events.js';
import { mustAllow, partiesOf, type Request } from './request.js';

export interface ForwardRequest {
  readonly toDeskId: DeskId;
  readonly reason: string;
}

export interface ForwardFacts {
  readonly officer: Officer;
  /** An active desk of the asked desk's own country. */
  readonly suitable: boolean;
  readonly acknowledgeBy: Instant;
}

/**
 * It came to the wrong office: one act sends it to the right one. The clock of the answer keeps its origin, the new desk has a confirmation
 * of its own to give, and the requester is told.
 * @throws DomainError `request-forward-unsuitable`
 */
export const forwardRequest = (
  request: Request,
  { toDeskId, reason }: ForwardRequest,
  { officer, suitable, acknowledgeBy }: ForwardFacts,
  now: Instant,
): [RequestForwarded] => {
  mustBeAsked(request, officer);
  mustAllow(request, 'forward');
  if (!suitable || toDeskId === request.toDeskId || toDeskId === request.fromDeskId)
    throw refuseRequest('request-forward-unsuitable', { deskId: toDeskId }, '/toDeskId');
  const data = {
    ...partiesOf(request),
    toDeskId,
    previousDeskId: request.toDeskId,
    by: officer.userId,
    reason,
    acknowledgeBy,
  };
  return [{ type: 'request.forwarded', v: 1, at: now, data }];
};
