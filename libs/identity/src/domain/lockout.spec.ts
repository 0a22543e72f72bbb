import { describe, expect, it } from '@jest/globals';
import { addMillis, instant, type Instant } from '#kernel';
import { afterFailure, delayAfter, HARD_STOP, NO_FAILURES, secondsLocked, type Failures } from './lockout.js';

const now: Instant = instant('2026-03-08T09:59:00.000Z');
const failing = (times: number): Failures =>
  Array.from({ length: times }).reduce<Failures>((failures) => afterFailure(failures, now), NO_FAILURES);

describe('lockout', () => {
  it('lets four mistakes pass without delay', () => {
    expect(secondsLocked(failing(4), now)).toBe(0);
  });

  it('delays from the fifth failure and doubles to fifteen minutes', () => {
    expect([5, 6, 7, 8, 9, 10, 11, 12, 99].map((count) => delayAfter(count) / 1000)).toEqual([
      15, 30, 60, 120, 240, 480, 900, 900, 900,
    ]);
  });

  it('lets the next try in when the delay is over, and not a millisecond before', () => {
    const failures = failing(5);
    expect(secondsLocked(failures, addMillis(now, 14_999))).toBe(1);
    expect(secondsLocked(failures, addMillis(now, 15_000))).toBe(0);
  });

  it('stops an account for good after a hundred failures in a row', () => {
    expect(secondsLocked(failing(HARD_STOP - 1), addMillis(now, 900_000))).toBe(0);
    expect(secondsLocked(failing(HARD_STOP), addMillis(now, 365 * 86_400_000))).toBe(900);
  });
});
