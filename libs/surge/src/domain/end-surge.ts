import type { DeskId, Instant } from '#kernel';
import { type Authority, mustBeOwn } from './declare-surge.js';
import { isInForce, mustAllow, type Surge, type SurgeEvent } from './surge.js';

/** What a person gives for ending it, and who hears of it. */
export interface EndSurge {
  readonly reason: string;
  readonly authority: Authority;
  readonly deskIds: readonly DeskId[];
}

/** It is over before its time. @throws DomainError surge-foreign, surge-only-proposed, surge-over */
export const endSurge = (surge: Surge, { reason, authority, deskIds }: EndSurge, now: Instant): [SurgeEvent] => {
  mustBeOwn(surge.scope, authority);
  mustAllow(surge, 'end');
  const { deskId: byDeskId } = authority;
  return [{ type: 'surge.ended', v: 1, at: now, data: { scope: surge.scope, deskIds, urgency: 'urgent', byDeskId, reason } }];
};

/** The proposal is not followed. @throws DomainError surge-foreign, surge-declared-already, surge-over */
export const dismissSurge = (surge: Surge, { reason, authority, deskIds }: EndSurge, now: Instant): [SurgeEvent] => {
  mustBeOwn(surge.scope, authority);
  mustAllow(surge, 'dismiss');
  const { deskId: byDeskId } = authority;
  return [{ type: 'surge.dismissed', v: 1, at: now, data: { scope: surge.scope, deskIds, urgency: 'urgent', byDeskId, reason } }];
};

/** Its time is over, or nobody answered the proposal and its load is gone. Nothing happens when it was over before, or is in force. */
export const expireSurge = (surge: Surge, deskIds: readonly DeskId[], now: Instant): SurgeEvent[] => {
  if ((surge.state !== 'proposed' && surge.state !== 'declared') || isInForce(surge, now)) return [];
  return [
    {
      type: 'surge.expired',
      v: 1,
      at: now,
      data: { scope: surge.scope, deskIds, urgency: 'urgent', declared: surge.state === 'declared' },
    },
  ];
};
