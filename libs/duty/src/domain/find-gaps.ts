import { addDays, type DutyCalendar, instant, type Instant, localDateAt, momentOf, toMillis, type UserId } from '#kernel';
import { type Covered, coverage } from './on-duty.js';
import type { Roster } from './roster.js';
import type { Gap, RosterPlan } from './rotation.js';
import type { RosterEvent } from './roster.events.js';

/** How far ahead uncovered hours are looked for: whole days on the desk's own calendar. */
export const AHEAD_DAYS = 14;
/** A gap that begins within a day is urgent. */
const URGENT_MS = 24 * 60 * 60_000;
/** However near the gap is, whoever must cover it has this long before it climbs. */
const SHORTEST_MINUTES = 60;

/** End of the last day that is looked at. Whole days, so that the same gap is not found anew every minute. */
export const horizonOf = ({ zone }: DutyCalendar, now: Instant): Instant =>
  instant(momentOf(zone, addDays(localDateAt(zone, toMillis(now)), AHEAD_DAYS + 1), '00:00').first);

/** Hours in which the desk is open and nobody is on duty. Neighbours are one. */
export const gapsIn = (told: readonly Covered[]): readonly Gap[] => {
  const gaps: Gap[] = [];
  for (const { from, until } of told.filter(({ staffed, officers }) => staffed && officers.length === 0)) {
    const last = gaps.at(-1);
    if (last?.until === from) gaps[gaps.length - 1] = { ...last, until };
    else gaps.push({ from, until });
  }
  return gaps;
};

/** What is uncovered in the fortnight ahead. A desk that gave its rotations up keeps no roster, and is reached as always. */
export const gapsAhead = (
  roster: RosterPlan,
  calendar: DutyCalendar,
  now: Instant,
  inOffice: (personId: UserId) => boolean,
): readonly Gap[] =>
  roster.rotations.length === 0 ? [] : gapsIn(coverage(roster, calendar, now, horizonOf(calendar, now), inOffice));

const fromNowOn = (gaps: readonly Gap[], now: Instant): Gap[] =>
  gaps.flatMap(({ from, until }) => (until <= now ? [] : [{ from: from < now ? now : from, until }]));

const isSame = (one: readonly Gap[], other: readonly Gap[]): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Until when the first of them must be covered: before it begins, or within the hour where it has begun or is about to. */
export const dueMinutes = (gaps: readonly Gap[], now: Instant): number => {
  const [first] = gaps;
  const ahead = first ? Math.floor((toMillis(first.from) - toMillis(now)) / 60_000) : 0;
  return Math.max(SHORTEST_MINUTES, ahead);
};

/**
 * What a round of looking finds: uncovered hours that were not known, or that they are covered by now. Nothing while it is as it was told.
 * @param inOffice whether a person is at the desk still
 */
export const judgeGaps = (
  roster: Roster,
  calendar: DutyCalendar,
  inOffice: (personId: UserId) => boolean,
  now: Instant,
): readonly RosterEvent[] => {
  const { deskId } = roster;
  const told = fromNowOn(roster.gaps, now);
  const found = gapsAhead(roster, calendar, now, inOffice);
  if (found.length === 0) {
    if (roster.gaps.length === 0) return [];
    return [{ type: 'roster.gaps-closed', v: 1, at: now, data: { deskId, how: told.length === 0 ? 'passed' : 'covered' } }];
  }
  if (isSame(told, found)) return [];
  const dueAt = instant(toMillis(now) + dueMinutes(found, now) * 60_000);
  const urgency = toMillis(found[0]!.from) - toMillis(now) <= URGENT_MS ? 'urgent' : 'routine';
  return [{ type: 'roster.gaps-found', v: 1, at: now, data: { deskId, gaps: found, dueAt, urgency } }];
};
