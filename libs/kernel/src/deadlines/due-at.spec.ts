import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMinutes, instant, toMillis, type Instant } from '../instant.js';
import type { DeskId } from '../ids.js';
import { countedMinutes, dueAt, dueInstant, type Limit, type Pause } from './due-at.js';
import { isOnDuty, type DutyCalendar, type DutyFrame } from './duty-calendar.js';
import { localTime } from './wall-clock.js';

const TIJUANA = 'America/Tijuana';
const ZONES = [
  TIJUANA,
  'America/Los_Angeles',
  'America/Ciudad_Juarez',
  'America/Denver',
  'America/Ojinaga',
  'America/Matamoros',
  'America/Chicago',
  'America/Hermosillo',
  'America/Phoenix',
  'America/Mexico_City',
];

const office = (zone: string, holidays: string[] = []): DutyCalendar => {
  const day: DutyFrame[] = [
    ['08:00', '13:00'],
    ['14:00', '17:00'],
  ];
  return { zone, holidays, hours: { kind: 'weekly', days: { mon: day, tue: day, wed: day, thu: day, fri: day } } };
};
const around: DutyCalendar = { zone: TIJUANA, hours: { kind: 'always' }, holidays: [] };
const daily = (zone: string, ...frames: DutyFrame[]): DutyCalendar => ({
  zone,
  holidays: [],
  hours: { kind: 'weekly', days: { sun: frames, mon: frames, tue: frames, wed: frames, thu: frames, fri: frames, sat: frames } },
});
const duty = (minutes: number): Limit => ({ minutes, count: 'duty' });
const real = (minutes: number): Limit => ({ minutes, count: 'real' });
const at = (text: string): Instant => instant(text);
const pause = (from: string, to: string | null): Pause => ({
  from: at(from),
  to: to === null ? null : at(to),
  because: 'clarification',
  byDesk: 'mx-gn-tijuana' as DeskId,
});

describe('dueAt, by example', () => {
  it('counts around the clock for a desk that never closes', () => {
    expect(dueAt(at('2026-11-23T21:25:00Z'), duty(600), around).dueAt).toBe('2026-11-24T07:25:00.000Z');
  });

  it('skips the night, the lunch hour, a weekend and a holiday, and says so', () => {
    // Friday 13 November 2026, 16:00 in Tijuana; Monday 16 November is the observed day of the Revolution.
    const deadline = dueAt(at('2026-11-14T00:00:00Z'), duty(7 * 60), office(TIJUANA, ['2026-11-16']));
    expect(deadline.intervals.map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ['counted', 60],
      ['off-duty', 7 * 60 + 2 * 1440],
      ['holiday', 1440],
      ['off-duty', 8 * 60],
      ['counted', 300],
      ['off-duty', 60],
      ['counted', 60],
    ]);
    expect(localTime(deadline.dueAt as Instant, TIJUANA)).toMatchObject({ date: '2026-11-17', time: '15:00', offset: '-08:00' });
  });

  it('is due at closing time, not at the next opening, when the limit ends with the day', () => {
    expect(dueAt(at('2026-11-23T16:00:00Z'), duty(8 * 60), office(TIJUANA)).dueAt).toBe('2026-11-24T01:00:00.000Z');
  });

  it('has no due time while a pause is open, and tells what remains', () => {
    const deadline = dueAt(at('2026-11-23T16:00:00Z'), duty(120), around, [pause('2026-11-23T16:30:00Z', null)]);
    expect(deadline.dueAt).toBeNull();
    expect(deadline.remainingMinutes).toBe(90);
    expect(deadline.intervals.at(-1)).toMatchObject({ kind: 'paused', to: null, because: 'clarification' });
  });

  it('does not let a pause undo a due time that has passed', () => {
    expect(dueAt(at('2026-11-23T16:00:00Z'), real(60), around, [pause('2026-11-23T17:00:00Z', null)]).dueAt).toBe(
      '2026-11-23T17:00:00.000Z',
    );
  });

  it('counts overlapping pauses once', () => {
    const pauses = [pause('2026-11-23T16:10:00Z', '2026-11-23T16:30:00Z'), pause('2026-11-23T16:20:00Z', '2026-11-23T16:40:00Z')];
    expect(dueAt(at('2026-11-23T16:00:00Z'), real(60), around, pauses).dueAt).toBe('2026-11-23T17:30:00.000Z');
  });

  it('lets a night watch run over midnight into a holiday', () => {
    const night: DutyCalendar = { ...daily(TIJUANA, ['22:00', '06:00']), holidays: ['2026-12-25'] };
    expect(isOnDuty(night, at('2026-12-25T10:00:00Z'))).toBe(true);
    expect(isOnDuty(night, at('2026-12-26T08:00:00Z'))).toBe(false);
  });

  it('refuses a negative limit, an unknown zone and a calendar without duty', () => {
    const start = at('2026-11-23T16:00:00Z');
    expect(() => dueAt(start, real(-1), around)).toThrow(RangeError);
    expect(() => dueAt(start, duty(60), office('America/Atlantis'))).toThrow('unknown zone');
    expect(() => dueAt(start, duty(60), { ...around, hours: { kind: 'weekly', days: {} } })).toThrow('no duty');
  });
});

describe('dueAt where clocks change', () => {
  it.each([
    ['America/Tijuana', '2026-03-08T09:00:00Z'],
    ['America/Los_Angeles', '2026-03-08T09:00:00Z'],
    ['America/Ciudad_Juarez', '2026-03-08T08:00:00Z'],
    ['America/Denver', '2026-03-08T08:00:00Z'],
    ['America/Ojinaga', '2026-03-08T07:00:00Z'],
    ['America/Matamoros', '2026-03-08T07:00:00Z'],
    ['America/Chicago', '2026-03-08T07:00:00Z'],
  ])('opens a frame that starts in the skipped hour of %s at the change', (zone, oneOClock) => {
    const due = dueAt(at(oneOClock), duty(30), daily(zone, ['02:30', '05:00'])).dueAt as Instant;
    expect(localTime(due, zone)).toMatchObject({ date: '2026-03-08', time: '03:30' });
    expect(due).toBe(addMinutes(at(oneOClock), 90));
  });

  it.each(['America/Hermosillo', 'America/Phoenix', 'America/Mexico_City'])('knows that %s skips nothing', (zone) => {
    const due = dueAt(at('2026-03-08T08:00:00Z'), duty(30), daily(zone, ['02:30', '05:00'])).dueAt as Instant;
    expect(localTime(due, zone).time).toBe('03:00');
  });

  it('stays on duty through the repeated hour', () => {
    // 1 November 2026: 01:00-02:00 passes twice in Tijuana.
    const deadline = dueAt(at('2026-11-01T07:00:00Z'), duty(180), daily(TIJUANA, ['00:00', '02:00']));
    expect(deadline.dueAt).toBe('2026-11-01T10:00:00.000Z');
    expect(localTime(deadline.dueAt as Instant, TIJUANA)).toMatchObject({ time: '02:00', offset: '-08:00' });
  });

  it('tells the two passes of a repeated hour apart by their offset', () => {
    expect(localTime(at('2026-11-01T08:30:00Z'), TIJUANA)).toMatchObject({ time: '01:30', offset: '-07:00' });
    expect(localTime(at('2026-11-01T09:30:00Z'), TIJUANA)).toMatchObject({ time: '01:30', offset: '-08:00' });
  });

  it('gives both towns of a crossing one clock, and the state capital another', () => {
    const noon = at('2027-07-15T18:00:00Z');
    expect(localTime(noon, 'America/Ciudad_Juarez').time).toBe(localTime(noon, 'America/Denver').time);
    expect(localTime(noon, 'America/Matamoros').time).toBe(localTime(noon, 'America/Chicago').time);
    expect(localTime(noon, 'America/Chihuahua').time).not.toBe(localTime(noon, 'America/Ojinaga').time);
  });
});

const FIRST = Date.parse('2025-01-01T00:00:00Z');
const LAST = Date.parse('2028-12-01T00:00:00Z');
const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
/** Half of the starts within two days of a change of clocks, where mistakes live. */
const CHANGES = [2025, 2026, 2027, 2028].flatMap((year) => {
  const sunday = (month: number, nth: number): number => {
    const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
    return Date.UTC(year, month, 1 + ((7 - first) % 7) + 7 * (nth - 1));
  };
  return [sunday(2, 2), sunday(10, 1)];
});
const starts = fc.oneof(
  fc.integer({ min: FIRST / 1000, max: LAST / 1000 }).map((seconds) => instant(seconds * 1000)),
  fc
    .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -172_800, max: 172_800 }))
    .map(([change, seconds]) => instant(change + seconds * 1000)),
);
const frames = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 })
  .map((cuts) => cuts.sort((one, other) => one - other))
  .map((cuts) =>
    cuts.flatMap((cut, index): DutyFrame[] => {
      const end = cuts[index + 1];
      return index % 2 === 0 && end !== undefined ? [[time(cut), time(end)]] : [];
    }),
  );
const calendars: fc.Arbitrary<DutyCalendar> = fc.record({
  zone: fc.constantFrom(...ZONES),
  holidays: fc.subarray(['2025-11-17', '2026-03-16', '2026-11-11', '2027-11-02', '2028-03-13', '2028-11-06']),
  hours: fc.oneof(
    fc.constant({ kind: 'always' as const }),
    // Saturday's watch may run over midnight, into the Sunday on which clocks change; Wednesday is never empty.
    fc.tuple(frames, frames, frames).map(([work, weekend, wednesday]) => ({
      kind: 'weekly' as const,
      days: { mon: work, tue: work, wed: wednesday, thu: work, fri: work, sat: [['20:00', '03:30'] as const], sun: weekend },
    })),
  ),
});
const limits: fc.Arbitrary<Limit> = fc.record({
  minutes: fc.integer({ min: 0, max: 4 * 1440 }).map((minutes) => Math.min(minutes, 2_000)),
  count: fc.constantFrom('real', 'duty'),
});
const pauseAfter = (start: Instant): fc.Arbitrary<Pause> =>
  fc.tuple(fc.integer({ min: -600, max: 6_000 }), fc.integer({ min: 0, max: 3_000 })).map(([after, length]) => ({
    from: addMinutes(start, after),
    to: addMinutes(start, after + length),
    because: 'clarification',
    byDesk: null,
  }));
const situations = starts.chain((start) =>
  fc.record({
    start: fc.constant(start),
    calendar: calendars,
    limit: limits,
    pauses: fc.array(pauseAfter(start), { maxLength: 3 }),
  }),
);

describe('dueAt, always', () => {
  const check = (
    property: (situation: { start: Instant; calendar: DutyCalendar; limit: Limit; pauses: Pause[] }) => void,
  ): void => {
    fc.assert(fc.property(situations, property), { numRuns: 100, endOnFailure: true });
  };

  it('accounts for every stretch between start and due, without a gap', () => {
    check(({ start, calendar, limit, pauses }) => {
      const { intervals, dueAt: due } = dueAt(start, limit, calendar, pauses);
      let end: Instant | null = start;
      for (const interval of intervals) {
        expect(interval.from).toBe(end);
        end = interval.to;
      }
      expect(end).toBe(due);
    });
  });

  it('counts exactly the limit, on duty, and is never due before start + limit', () => {
    check(({ start, calendar, limit, pauses }) => {
      const { intervals, dueAt: due } = dueAt(start, limit, calendar, pauses);
      const counted = intervals.filter(({ kind }) => kind === 'counted');
      expect(counted.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(limit.minutes, 9);
      expect(toMillis(due as Instant)).toBeGreaterThanOrEqual(toMillis(start) + limit.minutes * 60_000);
      expect(countedMinutes(start, due as Instant, limit.count, calendar, pauses)).toBeCloseTo(limit.minutes, 9);
      if (limit.count === 'duty') for (const { from } of counted) expect(isOnDuty(calendar, from)).toBe(true);
    });
  });

  it('never comes earlier for a longer limit', () => {
    check(({ start, calendar, limit, pauses }) => {
      const longer = dueAt(start, { ...limit, minutes: limit.minutes + 1 }, calendar, pauses).dueAt as Instant;
      expect(longer > (dueAt(start, limit, calendar, pauses).dueAt as Instant)).toBe(true);
    });
  });

  it('moves by exactly the counted minutes that pauses held', () => {
    check(({ start, calendar, limit, pauses }) => {
      const paused = dueAt(start, limit, calendar, pauses).dueAt as Instant;
      const held = countedMinutes(start, paused, limit.count, calendar) - limit.minutes;
      expect(dueAt(start, { ...limit, minutes: limit.minutes + held }, calendar).dueAt).toBe(
        limit.minutes === 0 ? start : paused,
      );
    });
  });

  it('says the same with and without the account', () => {
    check(({ start, calendar, limit, pauses }) => {
      expect(dueInstant(start, limit, calendar, pauses)).toBe(dueAt(start, limit, calendar, pauses).dueAt);
    });
  });
});
