import { describe, expect, it } from 'vitest';
import { dayByKey, daysAfter, monthsAfter, weekdaysOf, weeksOf } from './calendar';

describe('the days of a month', () => {
  it('stand in whole weeks that begin as they do on the calendars of both countries', () => {
    const weeks = weeksOf('2026-11', 'es');
    expect(weekdaysOf('es')).toEqual([6, 0, 1, 2, 3, 4, 5]);
    expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.at(-1)]).toEqual([5, '2026-11-01', '2026-12-05']);
    expect(weeksOf('2026-08', 'en')[0]?.[0]).toBe('2026-07-26');
    // A February that fills four weeks has no fifth.
    expect(weeksOf('2026-02', 'en')).toHaveLength(4);
  });

  it('are as many as they are, whatever the clocks do', () => {
    expect([daysAfter('2026-03-08', 1), daysAfter('2026-12-31', 1)]).toEqual(['2026-03-09', '2027-01-01']);
    expect([monthsAfter('2026-01-31', 1), monthsAfter('2028-02-29', 12)]).toEqual(['2026-02-28', '2029-02-28']);
  });

  it.each([
    ['ArrowLeft', false, '2026-11-26'],
    ['ArrowRight', false, '2026-11-28'],
    ['ArrowUp', false, '2026-11-20'],
    ['ArrowDown', false, '2026-12-04'],
    ['Home', false, '2026-11-22'],
    ['End', false, '2026-11-28'],
    ['PageUp', false, '2026-10-27'],
    ['PageDown', true, '2027-11-27'],
  ])('are reached by %s', (key, shift, day) => {
    expect(dayByKey('2026-11-27', key, shift, 'en')).toBe(day);
  });

  it('are left alone by other keys', () => {
    expect(dayByKey('2026-11-27', 'a', false, 'en')).toBeNull();
  });
});
