import { describe, expect, it } from 'vitest';
import type { ClockIntervalResponse } from '../../shared/api/client';
import { stretchesOf } from './stretches';

const at = (hour: number): string => new Date(Date.UTC(2026, 10, 27, hour)).toISOString();
const interval = (state: ClockIntervalResponse['state'], from: number, to: number | null): ClockIntervalResponse => ({
  state,
  start: at(from),
  end: to === null ? null : at(to),
  deskId: null,
  userId: null,
  reason: 'delivered',
});

describe('the picture of a clock', () => {
  it('puts the stretches one after the other over the whole time', () => {
    const record = [interval('running', 0, 4), interval('waiting_for_requester', 4, 6), interval('running', 6, null)];
    expect(stretchesOf(record, Date.parse(at(8))).map(({ from, width }) => [from, width])).toEqual([
      [0, 50],
      [50, 25],
      [75, 25],
    ]);
  });

  it('lets the shortest be seen', () => {
    const [first] = stretchesOf([interval('running', 0, 0), interval('deviated', 0, null)], Date.parse(at(24)));
    expect(first?.width).toBeGreaterThan(1);
  });
});
