import type { Instant } from '#kernel';
import { acknowledgedFirst } from './acknowledge-request.js';
import { mustBeAsked } from './parties.js';
import { refuseRequest } from './request.errors.js';
import type { AuthorisationAwaited, AuthorisationSettled, Officer, RequestEvent } from './request.events.js';
import { mustAllow, partiesOf, type Request } from './request.js';

export interface AwaitAuthorisation {
  readonly expectedAt: Instant;
  readonly reason: string;
}

/**
 * An authorisation is needed that a domestic case would need too. The clock is deviated as long as that takes; the requester is told at once
 * why and by when, and again when it changes.
 * @throws DomainError `request-delay-past` when the expected time is no time to come
 */
export const awaitAuthorisation = (
  request: Request,
  { expectedAt, reason }: AwaitAuthorisation,
  officer: Officer,
  now: Instant,
): readonly RequestEvent[] => {
  mustBeAsked(request, officer);
  return acknowledgedFirst(request, officer, now, (acknowledged): [AuthorisationAwaited] => {
    mustAllow(acknowledged, 'await-authorisation');
    if (expectedAt <= now) throw refuseRequest('request-delay-past', {}, '/expectedAt');
    const update = acknowledged.state === 'awaiting_authorisation';
    const data = { ...partiesOf(request), by: officer.userId, expectedAt, reason, update };
    return [{ type: 'request.authorisation-awaited', v: 1, at: now, data }];
  });
};

export interface SettleAuthorisation {
  readonly granted: boolean;
  readonly reason: string | null;
}

export interface SettlingFacts {
  readonly officer: Officer;
  readonly dueAt: Instant;
}

/** It was granted, or not: the clock goes on either way, because an answer or a refusal is now due. */
export const settleAuthorisation = (
  request: Request,
  { granted, reason }: SettleAuthorisation,
  { officer, dueAt }: SettlingFacts,
  now: Instant,
): [AuthorisationSettled] => {
  mustBeAsked(request, officer);
  mustAllow(request, 'settle-authorisation');
  const data = { ...partiesOf(request), by: officer.userId, granted, reason, dueAt };
  return [{ type: 'request.authorisation-settled', v: 1, at: now, data }];
};
