import type { ClockIntervalResponse } from '../../shared/api/client';

export interface Stretch {
  readonly interval: ClockIntervalResponse;
  /** Where it begins and how long it is, in parts of a hundred of the whole picture. */
  readonly from: number;
  readonly width: number;
}

/** Narrower than this a stretch would not be seen. */
const LEAST = 1.5;

/** The record of a clock as a band: from its beginning to now, or to the due time where that is still to come. */
export const stretchesOf = (intervals: readonly ClockIntervalResponse[], until: number): readonly Stretch[] => {
  const start = Math.min(...intervals.map((one) => Date.parse(one.start)));
  const whole = Math.max(until - start, 1);
  const place = (at: number): number => (100 * (Math.min(Math.max(at, start), until) - start)) / whole;
  return intervals.map((interval) => {
    const from = place(Date.parse(interval.start));
    return { interval, from, width: Math.max(place(interval.end === null ? until : Date.parse(interval.end)) - from, LEAST) };
  });
};
