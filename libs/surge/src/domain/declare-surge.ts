import { addMinutes, type CountryCode, type DeskId, type Instant, type UserId } from '#kernel';
import { refuseSurge } from './surge.errors.js';
import { mustAllow, type Relaxation, type Scope, type Surge, type SurgeEvent } from './surge.js';

/** A surge is an exception: what must last longer is declared anew, by somebody who looked again. */
export const MOST_HOURS = 12;
export const LEAST_MINUTES = 5;

/** The person who may declare, and for which country. */
export interface Authority {
  readonly deskId: DeskId;
  readonly userId: UserId;
  readonly country: CountryCode;
}

export interface DeclareSurge {
  readonly scope: Scope;
  readonly until: Instant;
  readonly reason: string;
  readonly relaxes: readonly Relaxation[];
}

/** Nobody relaxes the other country's clocks. @throws DomainError surge-foreign */
export const mustBeOwn = ({ country }: Scope, authority: Authority): void => {
  if (country !== authority.country) throw refuseSurge('surge-foreign', {}, '/country');
};

/**
 * A named authority says that routine work waits, until when and why. Answers a proposal, or comes without one.
 * @param surge the one that is open for the scope; null when there is none
 * @throws DomainError surge-foreign, surge-declared-already, surge-too-long, surge-too-short
 */
export const declareSurge = (
  surge: Surge | null,
  { scope, until, reason, relaxes }: DeclareSurge,
  { authority, deskIds }: { readonly authority: Authority; readonly deskIds: readonly DeskId[] },
  now: Instant,
): [SurgeEvent] => {
  mustBeOwn(scope, authority);
  if (surge) mustAllow(surge, 'declare');
  if (until > addMinutes(now, MOST_HOURS * 60)) throw refuseSurge('surge-too-long', { hours: MOST_HOURS }, '/until');
  if (until < addMinutes(now, LEAST_MINUTES)) throw refuseSurge('surge-too-short', { minutes: LEAST_MINUTES }, '/until');
  const { deskId: byDeskId, userId: by } = authority;
  return [
    { type: 'surge.declared', v: 1, at: now, data: { scope, deskIds, urgency: 'urgent', until, reason, byDeskId, by, relaxes } },
  ];
};
