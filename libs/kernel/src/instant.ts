import type { Id } from './ids.js';

/** A moment as RFC 3339 UTC with milliseconds (`2026-11-23T21:25:01.245Z`). Two instants compare with `<` as strings. */
export type Instant = Id<'Instant'>;

/** @throws RangeError when the value names no moment. */
export const instant = (value: string | number | Date): Instant => new Date(value).toISOString() as Instant;

export const toMillis = (moment: Instant): number => Date.parse(moment);

export const addMillis = (moment: Instant, millis: number): Instant => instant(toMillis(moment) + millis);

export const addMinutes = (moment: Instant, minutes: number): Instant => addMillis(moment, minutes * 60_000);

/** Minutes from `from` to `to`; negative when `to` is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number => (toMillis(to) - toMillis(from)) / 60_000;

export const earliest = (first: Instant, ...rest: readonly Instant[]): Instant =>
  rest.reduce((least, moment) => (moment < least ? moment : least), first);
