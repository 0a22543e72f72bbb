import { minutesBetween, type Instant } from '#kernel';
import { freshnessOf, STALE_MINUTES, type SeenReading } from './wait-reading.js';

export const PROPOSED_LEVELS = ['watch', 'elevated'] as const;
export type ProposedLevel = (typeof PROPOSED_LEVELS)[number];

/** Waits at which a level is proposed, the higher first. */
export const THRESHOLDS: readonly { readonly level: ProposedLevel; readonly minutes: number }[] = [
  { level: 'elevated', minutes: 120 },
  { level: 'watch', minutes: 90 },
];

/** One reading proposes nothing: two in a row do, or one that files still say so much later. */
const READINGS_IN_A_ROW = 2;
const STANDING_MINUTES = 20;

/** What the readings of one lane call for. */
export type Call =
  | { readonly kind: 'level'; readonly level: ProposedLevel; readonly minutes: number; readonly observedAt: Instant }
  | { readonly kind: 'feed-silent'; readonly since: Instant };

const isOver = ({ minutes }: SeenReading, threshold: number): boolean => minutes !== null && minutes >= threshold;

/** Readings before this one that say the same side of the threshold, without a gap. */
const runOf = (readings: readonly SeenReading[], holds: (reading: SeenReading) => boolean): readonly SeenReading[] => {
  const end = readings.findIndex((reading) => !holds(reading));
  return end < 0 ? readings : readings.slice(0, end);
};

const stands = (run: readonly SeenReading[]): boolean => {
  const [last] = run;
  if (last === undefined) return false;
  const standing = minutesBetween(last.firstSeenAt, last.seenAt) >= STANDING_MINUTES;
  return run.length >= READINGS_IN_A_ROW || (last.seen >= READINGS_IN_A_ROW && standing);
};

/**
 * What the readings of a lane call for.
 * @param readings of one source, the newest first
 */
export const callOf = (readings: readonly SeenReading[], now: Instant): Call | null => {
  const [last] = readings;
  if (last === undefined || freshnessOf(last, now) === 'gone') return null;
  if (last.saying === 'pending') {
    const since = runOf(readings, ({ saying }) => saying === 'pending').at(-1)!.observedAt;
    return minutesBetween(since, now) > STALE_MINUTES ? { kind: 'feed-silent', since } : null;
  }
  if (freshnessOf(last, now) !== 'fresh') return null;
  const called = THRESHOLDS.find(({ minutes }) => stands(runOf(readings, (reading) => isOver(reading, minutes))));
  return called ? { kind: 'level', level: called.level, minutes: last.minutes!, observedAt: last.observedAt } : null;
};

/** Whether what was proposed is over: its lane has a newer figure below the lowest threshold, is shut, or says something again. */
export const isOverNow = (kind: Call['kind'], readings: readonly SeenReading[]): boolean => {
  const [last] = readings;
  if (last === undefined) return false;
  if (kind === 'feed-silent') return last.saying !== 'pending';
  if (last.saying === 'pending') return false;
  return last.saying === 'closed' || !isOver(last, THRESHOLDS.at(-1)!.minutes);
};
