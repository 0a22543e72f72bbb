import { addMillis, type Instant } from '#kernel';

/** Wrong passwords in a row that cost nothing: people mistype. */
const FREE_FAILURES = 4;
const FIRST_DELAY_MS = 15_000;
const LONGEST_DELAY_MS = 15 * 60_000;
/** Wrong passwords in a row after which only a new password helps (NIST SP 800-63B-4, 3.2.2: at most 100). */
export const HARD_STOP = 100;

/** What is remembered of an account's failed sign-ins since the last good one. */
export interface Failures {
  readonly count: number;
  readonly lockedUntil: Instant | null;
}

export const NO_FAILURES: Failures = { count: 0, lockedUntil: null };

/** Milliseconds to wait after the given number of failures in a row: 15 s after the fifth, doubling, never over 15 minutes. */
export const delayAfter = (count: number): number =>
  count <= FREE_FAILURES ? 0 : Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(count - FREE_FAILURES - 1, 30));

export const afterFailure = (failures: Failures, now: Instant): Failures => {
  const count = failures.count + 1;
  const delay = delayAfter(count);
  return { count, lockedUntil: delay === 0 ? null : addMillis(now, delay) };
};

/**
 * Seconds that must pass before the next try is looked at, 0 when it may be tried now.
 * At the hard stop the longest delay is answered each time, so that the answer does not tell a stopped account from a slow one.
 */
export const secondsLocked = (failures: Failures, now: Instant): number => {
  if (failures.count >= HARD_STOP) return LONGEST_DELAY_MS / 1000;
  if (failures.lockedUntil === null || failures.lockedUntil <= now) return 0;
  return Math.ceil((Date.parse(failures.lockedUntil) - Date.parse(now)) / 1000);
};
