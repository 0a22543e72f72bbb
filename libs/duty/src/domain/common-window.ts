import { type DutyCalendar, dutyFrom, hasDuty, instant, type Instant, type Stretch, toMillis } from '#kernel';

/** Time in which two desks are both on duty; `until` is null when neither ever closes. */
export interface CommonWindow {
  readonly from: Instant;
  readonly until: Instant | null;
}

/** Shorter than this is no time to reach somebody. */
const SHORTEST_MINUTES = 15;
const HORIZON_MS = 30 * 24 * 60 * 60_000;

const later = (stretches: Generator<Stretch, never>): Stretch | null => {
  try {
    return stretches.next().value;
  } catch (error) {
    // A calendar without end has no stretch after its one, and one that stays closed for long has none worth waiting for.
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/**
 * The next time from `from` on in which both desks are on duty, each by its own clock, hours and holidays.
 * @returns null when there is none within 30 days
 * @throws RangeError when a zone is unknown
 */
export const nextCommonWindow = (one: DutyCalendar, other: DutyCalendar, from: Instant): CommonWindow | null => {
  if (!hasDuty(one.hours) || !hasDuty(other.hours)) return null;
  const start = toMillis(from);
  const [ours, theirs] = [dutyFrom(one, start), dutyFrom(other, start)];
  let [mine, its] = [later(ours), later(theirs)];
  while (mine && its) {
    const begins = Math.max(start, mine.from, its.from);
    const ends = Math.min(mine.to, its.to);
    if (begins > start + HORIZON_MS) return null;
    if (ends - begins >= SHORTEST_MINUTES * 60_000)
      return { from: instant(begins), until: Number.isFinite(ends) ? instant(ends) : null };
    if (mine.to <= its.to) mine = later(ours);
    else its = later(theirs);
  }
  return null;
};
