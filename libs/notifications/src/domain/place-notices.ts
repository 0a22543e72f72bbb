import type { DeskId } from '#kernel';
import type { Audience, Notice, PlacedNotice } from './notice.js';

/** What is known of duty at the moment of sending. */
export interface Duty {
  /** Whether anybody of the audience is on duty at the desk now. */
  isAttended(deskId: DeskId, audience: Audience): boolean;
  alternateOf(deskId: DeskId): DeskId | null;
  /** The joint coordination desk of the desk's country, the last to turn to. */
  jointDeskOf(deskId: DeskId): DeskId | null;
}

/**
 * Decides where notices go. Each goes to its desk. Where somebody must be reached and nobody is on duty, the desk's row says so, and
 * the alternate is told too, then the alternate's alternate, at last the country's joint desk: until someone is there or all were told.
 * What only the own desk may know of goes nowhere else.
 */
export const placeNotices = (notices: readonly Notice[], duty: Duty): readonly PlacedNotice[] => {
  const placed = new Map<string, PlacedNotice>();
  const put = (notice: PlacedNotice): void => {
    const key = `${notice.deskId} ${notice.audience}`;
    if (!placed.has(key)) placed.set(key, notice);
  };
  const own = notices.map((notice) => ({
    ...notice,
    nobodyReached: !duty.isAttended(notice.deskId, notice.audience),
    standsInFor: null,
  }));
  own.forEach(put);
  for (const notice of own) if (notice.mustReach && notice.nobodyReached && !notice.atHome) standIns(notice, duty).forEach(put);
  return [...placed.values()];
};

/** The desk's alternates, each once, in the order in which they are turned to. */
const alternatesOf = (deskId: DeskId, duty: Duty): DeskId[] => {
  const chain: DeskId[] = [];
  for (
    let next = duty.alternateOf(deskId);
    next !== null && next !== deskId && !chain.includes(next);
    next = duty.alternateOf(next)
  )
    chain.push(next);
  return chain;
};

/**
 * Where nobody was, when an event that had to reach somebody reached no one: none of its audience was on duty, and no alternate answered.
 * Empty when somebody was reached, be it at one desk of several.
 */
export const reachedNobody = (notices: readonly Notice[], duty: Duty): readonly DeskId[] => {
  const tried = new Set<DeskId>();
  for (const notice of notices) {
    const { deskId, audience, mustReach, atHome } = notice;
    const alternates = atHome ? [] : alternatesOf(deskId, duty);
    const isReached = duty.isAttended(deskId, audience) || alternates.some((one) => duty.isAttended(one, 'duty-officer'));
    if (!mustReach || isReached) return [];
    for (const one of [deskId, ...alternates]) tried.add(one);
  }
  return [...tried];
};

const standIns = (notice: Notice, duty: Duty): PlacedNotice[] => {
  const asked = new Set([notice.deskId]);
  const found: PlacedNotice[] = [];
  const ask = (deskId: DeskId | null): boolean => {
    if (deskId === null || asked.has(deskId)) return false;
    asked.add(deskId);
    const audience = 'duty-officer';
    const nobodyReached = !duty.isAttended(deskId, audience);
    found.push({ ...notice, people: [], deskId, audience, nobodyReached, standsInFor: notice.deskId });
    return nobodyReached;
  };
  let last = notice.deskId;
  while (ask(duty.alternateOf(last))) last = duty.alternateOf(last)!;
  if (found.every(({ nobodyReached }) => nobodyReached)) ask(duty.jointDeskOf(notice.deskId));
  return found;
};
