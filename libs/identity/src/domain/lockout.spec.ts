import { describe, expect, it } from '@jest/globals';
import { addMillis, instant, type Instant } from '#kernel';
import { delayAfter, type Guesses, HARD_STOP, lockedAfter, NO_FAILURES, secondsLocked } from './lockout.js';

const now: Instant = instant('2026-03-08T09:59:00.000Z');
const failing = (count: number, given: Partial<Guesses> = {}): Guesses => ({
  here: { count, lockedUntil: lockedAfter(count, now) },
  everywhere: count,
  isKnownHere: false,
  ...given,
});

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
    expect(secondsLocked(failing(5), addMillis(now, 14_999))).toBe(1);
    expect(secondsLocked(failing(5), addMillis(now, 15_000))).toBe(0);
  });

  it('stops a network for good after a hundred failures in a row, also one that is known', () => {
    expect(secondsLocked(failing(HARD_STOP - 1), addMillis(now, 900_000))).toBe(0);
    const later = addMillis(now, 365 * 86_400_000);
    expect(secondsLocked(failing(HARD_STOP), later)).toBe(900);
    expect(secondsLocked(failing(HARD_STOP, { isKnownHere: true }), later)).toBe(900);
  });

  it('is not felt by the person when somebody else guesses from another network', () => {
    const own = { here: NO_FAILURES, isKnownHere: true };
    expect(secondsLocked(failing(0, { ...own, everywhere: 10_000 }), now)).toBe(0);
  });

  it('listens to known networks alone once a hundred were guessed from many', () => {
    expect(secondsLocked({ here: NO_FAILURES, everywhere: HARD_STOP - 1, isKnownHere: false }, now)).toBe(0);
    expect(secondsLocked({ here: NO_FAILURES, everywhere: HARD_STOP, isKnownHere: false }, now)).toBe(900);
  });
});
