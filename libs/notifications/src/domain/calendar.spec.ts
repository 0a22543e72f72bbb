import { addMinutes, instant } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { alarmsFor, READS_A_MINUTE, readAgainIn } from './calendar.js';

const opened = instant('2026-11-27T10:00:00.000Z');

describe('a calendar speaks up', () => {
  it('a quarter of an hour before, a day before what is due in days, and at the time of what touches life', () => {
    expect(alarmsFor(opened, addMinutes(opened, 8 * 60), 'routine')).toEqual([15]);
    expect(alarmsFor(opened, addMinutes(opened, 3 * 24 * 60), 'urgent')).toEqual([24 * 60, 15]);
    expect(alarmsFor(opened, addMinutes(opened, 60), 'life-safety')).toEqual([15, 0]);
  });

  it('never before there was anything to speak of', () => {
    expect(alarmsFor(opened, addMinutes(opened, 10), 'urgent')).toEqual([]);
    expect(alarmsFor(opened, addMinutes(opened, 10), 'life-safety')).toEqual([0]);
  });
});

describe('a feed', () => {
  it('is read so often in a minute and no more, and then says when', () => {
    const past = Array.from({ length: READS_A_MINUTE }, (_, nth) => nth * 1_000);
    expect(readAgainIn(past.slice(1), 20_000)).toBe(0);
    expect(readAgainIn(past, 20_000)).toBe(40);
    expect(readAgainIn(past, 60_000)).toBe(0);
  });
});
