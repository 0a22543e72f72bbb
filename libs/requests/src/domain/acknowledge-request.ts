import type { Instant } from '#kernel';
import { evolveRequest } from './evolve-request.js';
import { mustBeAsked } from './parties.js';
import type { Officer, RequestAcknowledged, RequestEvent, RequestStarted } from './request.events.js';
import { mustAllow, partiesOf, type Request } from './request.js';

/** The asked desk has it. That is not yet an answer: the clock of the answer runs on. */
export const acknowledgeRequest = (request: Request, officer: Officer, now: Instant): [RequestAcknowledged] => {
  mustBeAsked(request, officer);
  mustAllow(request, 'acknowledge');
  return [{ type: 'request.acknowledged', v: 1, at: now, data: { ...partiesOf(request), by: officer.userId } }];
};

export const startRequest = (request: Request, officer: Officer, now: Instant): readonly RequestEvent[] => {
  mustBeAsked(request, officer);
  return acknowledgedFirst(request, officer, now, (acknowledged): [RequestStarted] => {
    mustAllow(acknowledged, 'start');
    return [{ type: 'request.started', v: 1, at: now, data: { ...partiesOf(request), by: officer.userId } }];
  });
};

/** Whoever works on a request has received it: an act of the asked desk is its acknowledgement, where none was given before. */
export const acknowledgedFirst = (
  request: Request,
  officer: Officer,
  now: Instant,
  decide: (request: Request) => readonly RequestEvent[],
): readonly RequestEvent[] => {
  if (request.state !== 'delivered') return decide(request);
  const [acknowledged] = acknowledgeRequest(request, officer, now);
  return [acknowledged, ...decide(evolveRequest(request, acknowledged))];
};
