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
  for (const notice of own) if (notice.mustReach && notice.nobodyReached) standIns(notice, duty).forEach(put);
  return [...placed.values()];
};

const standIns = (notice: Notice, duty: Duty): PlacedNotice[] => {
  const asked = new Set([notice.deskId]);
  const found: PlacedNotice[] = [];
  const ask = (deskId: DeskId | null): boolean => {
    if (deskId === null || asked.has(deskId)) return false;
    asked.add(deskId);
    const audience = 'duty-officer';
    const nobodyReached = !duty.isAttended(deskId, audience);
    found.push({ ...notice, deskId, audience, nobodyReached, standsInFor: notice.deskId });
    return nobodyReached;
  };
  let last = notice.deskId;
  while (ask(duty.alternateOf(last))) last = duty.alternateOf(last)!;
  if (found.every(({ nobodyReached }) => nobodyReached)) ask(duty.jointDeskOf(notice.deskId));
  return found;
};
