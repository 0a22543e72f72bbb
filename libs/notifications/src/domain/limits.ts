import { addMinutes, type Instant } from '#kernel';

/** So many messages in so many minutes. */
export interface Limit {
  readonly count: number;
  readonly minutes: number;
}

/** What one person bears by one channel: GoAlert's figures for what interrupts people. What touches life counts, and is not held back. */
export const PERSONAL_LIMITS: readonly Limit[] = [
  { count: 1, minutes: 1 },
  { count: 5, minutes: 15 },
  { count: 11, minutes: 60 },
  { count: 21, minutes: 180 },
];

/** As far back as any limit looks. */
export const LIMITS_LOOK_BACK_MINUTES = Math.max(...PERSONAL_LIMITS.map(({ minutes }) => minutes));

/** The first moment from `now` on at which one more message exceeds no limit. `past`: when the earlier ones went, oldest first. */
export const freeAt = (past: readonly Instant[], limits: readonly Limit[], now: Instant): Instant =>
  limits.reduce((at, { count, minutes }) => {
    const blocking = past.at(-count);
    const free = blocking === undefined ? now : addMinutes(blocking, minutes);
    return free > at ? free : at;
  }, now);
