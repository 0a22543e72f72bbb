import { describe, expect, it } from 'vitest';
import { hoursRows, nextDuty, onOtherClock } from './duty-hours';

const office: [string, string][] = [['08:00', '18:00']];
const weekdays = { kind: 'weekly' as const, days: { mon: office, tue: office, wed: office, thu: office, fri: office } };
const at = (moment: string): number => Date.parse(moment);

describe('weekly hours', () => {
  it('are told in one line for days that follow each other and are alike', () => {
    const rows = hoursRows({ kind: 'weekly', days: { ...weekdays.days, sat: [['09:00', '13:00']] } });
    expect(rows.map(({ from, to }) => `${from}-${to}`)).toEqual(['mon-fri', 'sat-sat']);
  });

  it('do not join days across a day without hours', () => {
    const rows = hoursRows({ kind: 'weekly', days: { mon: office, wed: office } });
    expect(rows.map(({ from, to }) => `${from}-${to}`)).toEqual(['mon-mon', 'wed-wed']);
  });

  it('are told on the other side’s clock, with the day when it is another', () => {
    const winter = at('2026-11-26T12:00:00Z');
    expect(onOtherClock('08:00', 'America/Los_Angeles', 'America/Mexico_City', winter)).toEqual({ clock: '10:00', days: 0 });
    expect(onOtherClock('24:00', 'America/Chicago', 'America/Matamoros', winter)).toEqual({ clock: '24:00', days: 0 });
    expect(onOtherClock('23:00', 'America/Los_Angeles', 'America/Mexico_City', winter)).toEqual({ clock: '01:00', days: 1 });
    expect(onOtherClock('00:30', 'America/Mexico_City', 'America/Los_Angeles', winter)).toEqual({ clock: '22:30', days: -1 });
  });
});

describe('the next duty', () => {
  it('is this day’s when it has not begun, by the desk’s own clock', () => {
    expect(nextDuty(weekdays, 'America/Los_Angeles', at('2026-11-26T13:00:00Z'))).toBe('2026-11-26T16:00:00.000Z');
  });

  it('leaps the weekend', () => {
    expect(nextDuty(weekdays, 'America/Los_Angeles', at('2026-11-28T03:00:00Z'))).toBe('2026-11-30T16:00:00.000Z');
  });

  it('keeps the wall clock when summer time begins in between', () => {
    expect(nextDuty(weekdays, 'America/Los_Angeles', at('2026-03-07T20:00:00Z'))).toBe('2026-03-09T15:00:00.000Z');
  });

  it('is unknown for a desk around the clock', () => {
    expect(nextDuty({ kind: 'always' }, 'America/Tijuana', at('2026-11-26T13:00:00Z'))).toBeNull();
  });
});
