import { describe, expect, it } from 'vitest';
import { daysFrom, placeOn, shareOf } from './days';

const TIJUANA = 'America/Tijuana';
const JUAREZ = 'America/Ciudad_Juarez';

describe('turns on the days of a desk', () => {
  it('given a moment late in the evening, when the days are counted, then they begin on that day of the desk and not of UTC', () => {
    expect(daysFrom('2026-11-28T06:30:00.000Z', 2, TIJUANA)).toEqual([
      { date: '2026-11-27', from: '2026-11-27T08:00:00.000Z', until: '2026-11-28T08:00:00.000Z' },
      { date: '2026-11-28', from: '2026-11-28T08:00:00.000Z', until: '2026-11-29T08:00:00.000Z' },
    ]);
  });

  it('given the day on which the clocks go back, when a turn of its second half is placed, then it takes half a day though that day has 25 hours', () => {
    const days = daysFrom('2026-10-31T18:00:00.000Z', 2, JUAREZ);
    expect(Date.parse(days[1]!.until) - Date.parse(days[1]!.from)).toBe(25 * 3_600_000);
    // From 12:30 of the longer day by elapsed time until its end.
    const from = new Date(Date.parse(days[1]!.from) + 12.5 * 3_600_000).toISOString();
    expect(placeOn(days, { from, until: days[1]!.until })).toEqual({ left: 0.75, width: 0.25 });
  });

  it('given the day on which the clocks go forward, when the next day is placed, then it begins where that one ends', () => {
    const days = daysFrom('2027-03-14T12:00:00.000Z', 2, JUAREZ);
    expect(Date.parse(days[0]!.until) - Date.parse(days[0]!.from)).toBe(23 * 3_600_000);
    expect(placeOn(days, days[1]!)).toEqual({ left: 0.5, width: 0.5 });
  });

  it('given a turn that reaches beyond the days, when it is placed, then it is cut at both edges, and one outside is not shown', () => {
    const days = daysFrom('2026-11-27T12:00:00.000Z', 4, TIJUANA);
    expect(placeOn(days, { from: '2026-11-20T08:00:00.000Z', until: '2026-12-24T08:00:00.000Z' })).toEqual({ left: 0, width: 1 });
    expect(placeOn(days, { from: '2026-11-20T08:00:00.000Z', until: '2026-11-27T08:00:00.000Z' })).toBeNull();
    expect(placeOn(days, { from: '2026-12-01T08:00:00.000Z', until: '2026-12-02T08:00:00.000Z' })).toBeNull();
  });

  it('given a moment, when its place is asked for, then it is a share of the days, and none outside them', () => {
    const days = daysFrom('2026-11-27T12:00:00.000Z', 2, TIJUANA);
    expect(shareOf(days, Date.parse('2026-11-28T08:00:00.000Z'))).toBe(0.5);
    expect(shareOf(days, Date.parse('2026-11-26T08:00:00.000Z'))).toBeNull();
    expect(shareOf(days, Date.parse('2026-11-29T08:00:00.000Z'))).toBeNull();
  });
});
