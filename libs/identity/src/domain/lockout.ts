import { addMillis, type Instant } from '#kernel';

/** Wrong passwords in a row that cost nothing: people mistype. */
const FREE_FAILURES = 4;
const FIRST_DELAY_MS = 15_000;
const LONGEST_DELAY_MS = 15 * 60_000;
/** Wrong passwords in a row after which only a new password helps, or a network from which the person came before (NIST SP 800-63B-4, 3.2.2: at most 100). */
export const HARD_STOP = 100;

/** What is remembered of failed sign-ins under one name from one network since the last good one from there. */
export interface Failures {
  readonly count: number;
  readonly lockedUntil: Instant | null;
}

export const NO_FAILURES: Failures = { count: 0, lockedUntil: null };

/** Failures under a name: those from the network of whoever asks now, and those from anywhere. */
export interface Guesses {
  readonly here: Failures;
  readonly everywhere: number;
  /** The person signed in from here lately. */
  readonly isKnownHere: boolean;
}

/** Milliseconds to wait after the given number of failures in a row: 15 s after the fifth, doubling, never over 15 minutes. */
export const delayAfter = (count: number): number =>
  count <= FREE_FAILURES ? 0 : Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(count - FREE_FAILURES - 1, 30));

/** When the next try is looked at after so many failures in a row; null: at once. */
export const lockedAfter = (count: number, now: Instant): Instant | null => {
  const delay = delayAfter(count);
  return delay === 0 ? null : addMillis(now, delay);
};

/**
 * Seconds that must pass before the next try is looked at, 0 when it may be tried now. Somebody else's guesses delay nobody: they count where
 * they come from. Once there were a hundred of them from anywhere, only networks from which the person came before are listened to.
 * At the stop the longest delay is answered each time, so that the answer does not tell a stopped account from a slow one.
 */
export const secondsLocked = ({ here, everywhere, isKnownHere }: Guesses, now: Instant): number => {
  if (here.count >= HARD_STOP || (everywhere >= HARD_STOP && !isKnownHere)) return LONGEST_DELAY_MS / 1000;
  if (here.lockedUntil === null || here.lockedUntil <= now) return 0;
  return Math.ceil((Date.parse(here.lockedUntil) - Date.parse(now)) / 1000);
};
