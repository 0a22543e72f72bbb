import { describe, expect, it } from 'vitest';
import { lacksTime, NO_PAPER, paperOf } from './paper-draft';

describe('what was typed of a paper form', () => {
  it('is told with its time read off the clock of the desk, and not before both are there', () => {
    const [half, whole] = [
      { serial: ' EN-000417-K ', local: '' },
      { serial: ' EN-000417-K ', local: '2026-11-27T08:00' },
    ];
    expect([paperOf(NO_PAPER, 'America/Tijuana'), lacksTime(NO_PAPER)]).toEqual([undefined, false]);
    expect([paperOf(half, 'America/Tijuana'), lacksTime(half)]).toEqual([undefined, true]);
    expect(paperOf(whole, 'America/Tijuana')).toEqual({ serial: 'EN-000417-K', writtenAt: '2026-11-27T16:00:00.000Z' });
  });
});
