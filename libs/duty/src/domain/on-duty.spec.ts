import { addMinutes, type DutyCalendar, instant, type Instant, isOnDuty, localTime, toMillis, type UserId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coverage, onDuty } from './on-duty.js';
import type { Override, RosterPlan, Rotation } from './rotation.js';
import { ANA, always, BETO, CARO, daily, DANI, office, override, rosterOf, SUPERVISOR, TIJUANA } from './roster.fixture.js';
import { turnAt, turnsBetween } from './turns.js';

const at = (text: string): Instant => instant(text);
const namesAt = (roster: RosterPlan, moment: string, calendar = always): UserId[] =>
  onDuty(roster, calendar, at(moment)).map(({ personId }) => personId);

describe('turns of a rotation', () => {
  it('follow one another at the hand-over time of the desk’s own clock, from the first day on', () => {
    const roster = rosterOf([daily()]);
    // Tijuana is eight hours behind UTC in November.
    expect(namesAt(roster, '2026-11-23T14:59:00.000Z')).toEqual([]);
    expect(namesAt(roster, '2026-11-23T15:00:00.000Z')).toEqual([ANA]);
    expect(namesAt(roster, '2026-11-24T14:59:59.999Z')).toEqual([ANA]);
    expect(namesAt(roster, '2026-11-24T15:00:00.000Z')).toEqual([BETO]);
    expect(namesAt(roster, '2026-11-26T15:00:00.000Z')).toEqual([ANA]);
  });

  it('last weeks or hours as they say', () => {
    const weekly = daily({ turn: { unit: 'weeks', count: 1 } });
    expect(namesAt(rosterOf([weekly]), '2026-11-29T20:00:00.000Z')).toEqual([ANA]);
    expect(namesAt(rosterOf([weekly]), '2026-11-30T20:00:00.000Z')).toEqual([BETO]);
    const halfDays = daily({ turn: { unit: 'hours', count: 12 } });
    expect(namesAt(rosterOf([halfDays]), '2026-11-24T03:00:00.000Z')).toEqual([BETO]);
  });

  it('are handed over at the same hour of the wall clock before and after it changes, in both countries', () => {
    for (const [zone, start, days] of [
      [TIJUANA, '2026-03-06', 4],
      ['America/Los_Angeles', '2026-10-30', 4],
      ['America/Chicago', '2026-03-06', 4],
      ['America/Mexico_City', '2026-10-30', 4],
    ] as const) {
      const rotation = daily({ start, turn: { unit: 'hours', count: 12 } });
      const from = toMillis(instant(`${start}T20:00:00.000Z`));
      const times = [...turnsBetween(rotation, zone, from, from + days * 86_400_000)].map(
        (turn) => localTime(instant(turn.from), zone).time,
      );
      expect(new Set(times)).toEqual(new Set(['07:00', '19:00']));
    }
  });

  it('are kept in the desk’s hours and holidays, or in hours of their own', () => {
    const nights = daily({
      id: 'nights',
      name: 'Noche',
      people: [DANI],
      hours: { kind: 'weekly', days: { fri: [['16:00', '08:00']] } },
    });
    const roster = rosterOf([daily(), nights]);
    expect(namesAt(roster, '2026-11-27T20:00:00.000Z', office)).toEqual([BETO]);
    expect(namesAt(roster, '2026-11-28T04:00:00.000Z', office)).toEqual([DANI]);
    expect(namesAt(roster, '2026-11-29T20:00:00.000Z', office)).toEqual([]);
    expect(namesAt(roster, '2026-12-25T20:00:00.000Z', office)).toEqual([]);
  });
});

describe('a temporary override', () => {
  it('puts one in the place of another, from its beginning until just before its end', () => {
    const roster = rosterOf([daily()], [override({ until: at('2026-11-24T03:00:00.000Z') })]);
    expect(onDuty(roster, always, at('2026-11-23T15:00:00.000Z'))).toEqual([
      { personId: BETO, rotationId: 'first', standsInFor: ANA, overrideId: 'cover' },
    ]);
    expect(namesAt(roster, '2026-11-24T03:00:00.000Z')).toEqual([ANA]);
  });

  it('lets two swap: a cover is not covered in turn', () => {
    const window = { from: at('2026-11-23T15:00:00.000Z'), until: at('2026-11-25T15:00:00.000Z') };
    const swap = [override(window), override({ id: 'back', personId: ANA, forPersonId: BETO, ...window })];
    expect(namesAt(rosterOf([daily()], swap), '2026-11-23T20:00:00.000Z')).toEqual([BETO]);
    expect(namesAt(rosterOf([daily()], swap), '2026-11-24T20:00:00.000Z')).toEqual([ANA]);
  });

  it('covers hours that nobody has, beside the rotations', () => {
    const roster = rosterOf([daily()], [override({ forPersonId: null, personId: DANI, until: at('2026-11-29T22:00:00.000Z') })]);
    expect(namesAt(roster, '2026-11-29T20:00:00.000Z', office)).toEqual([DANI]);
    expect(namesAt(roster, '2026-11-27T20:00:00.000Z', office)).toEqual([BETO, DANI]);
  });

  it('by somebody who is no longer at the desk covers nothing', () => {
    const inOffice = (personId: UserId): boolean => personId !== BETO;
    expect(onDuty(rosterOf([daily()], [override()]), always, at('2026-11-23T20:00:00.000Z'), inOffice)).toEqual([]);
  });
});

const ZONES = [
  TIJUANA,
  'America/Los_Angeles',
  'America/Ciudad_Juarez',
  'America/Denver',
  'America/Chicago',
  'America/Mexico_City',
  'America/Hermosillo',
];
/** Around both changes of the clocks of either country, and a common fortnight. */
const SEASONS = ['2026-03-01', '2026-04-01', '2026-10-20', '2026-10-28', '2026-11-20'];
const times = fc.integer({ min: 0, max: 47 }).map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
const turns = fc.oneof(
  fc.record({ unit: fc.constant('hours' as const), count: fc.constantFrom(1, 5, 8, 12, 24, 25) }),
  fc.record({ unit: fc.constant('days' as const), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ unit: fc.constant('weeks' as const), count: fc.constant(1) }),
);
const frames = times.chain((opens) => times.filter((closes) => closes !== opens).map((closes) => [opens, closes] as const));
const weekly = frames.map((frame) => ({
  kind: 'weekly' as const,
  days: { mon: [frame], wed: [frame], sat: [frame], sun: [frame] },
}));
const rotations = fc.array(
  fc.record({
    people: fc.uniqueArray(fc.constantFrom<UserId | null>(ANA, BETO, CARO, DANI, null), { minLength: 1, maxLength: 4 }),
    start: fc.constantFrom(...SEASONS),
    handoverAt: times,
    turn: turns,
    hours: fc.oneof(fc.constant({ kind: 'desk' as const }), fc.constant({ kind: 'always' as const }), weekly),
  }),
  { minLength: 1, maxLength: 3 },
);
const overridesIn = (from: Instant): fc.Arbitrary<Override[]> =>
  fc
    .array(
      fc.record({
        starts: fc.integer({ min: 0, max: 20_000 }),
        lasts: fc.integer({ min: 1, max: 5_000 }),
        for: fc.constantFrom(ANA, BETO, null),
      }),
      { maxLength: 3 },
    )
    .map((drawn) =>
      drawn.map(({ starts, lasts, for: forPersonId }, nth) => ({
        id: `o${nth}`,
        personId: CARO,
        forPersonId,
        from: addMinutes(from, starts),
        until: addMinutes(from, starts + lasts),
        reason: '',
        by: SUPERVISOR,
      })),
    );
const settings = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    season: fc.constantFrom(...SEASONS),
    hours: fc.oneof(fc.constant({ kind: 'always' as const }), weekly),
  })
  .chain(({ zone, season, hours }) => {
    const from = instant(`${season}T05:17:00.000Z`);
    const calendar: DutyCalendar = { zone, hours, holidays: [season] };
    const named = rotations.map((drawn): Rotation[] => drawn.map((one, nth) => ({ ...one, id: `r${nth}`, name: `r${nth}` })));
    return fc.record({
      calendar: fc.constant(calendar),
      from: fc.constant(from),
      rotations: named,
      overrides: overridesIn(from),
    });
  });

describe('the coverage of a fortnight, across the changes of the clocks of both countries', () => {
  it('is without a gap between its stretches, and at every moment what the roster says then', () => {
    const samples = fc.array(fc.integer({ min: 0, max: 14 * 1440 - 1 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(settings, samples, ({ calendar, from, ...roster }, minutes) => {
        const until = addMinutes(from, 14 * 1440);
        const told = coverage(roster, calendar, from, until);
        expect([told[0]!.from, told.at(-1)!.until]).toEqual([from, until]);
        told.slice(1).forEach((stretch, nth) => expect(stretch.from).toBe(told[nth]!.until));
        for (const minute of minutes) {
          const moment = addMinutes(from, minute);
          const stretch = told.find((one) => one.from <= moment && moment < one.until)!;
          expect(stretch.officers).toEqual(onDuty(roster, calendar, moment));
          expect(stretch.staffed).toBe(isOnDuty(calendar, moment));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('never has two people on duty by one rotation, and has whoever fills the place whose turn it is', () => {
    fc.assert(
      fc.property(settings, ({ calendar, from, rotations: layers }) => {
        const told = coverage({ rotations: layers, overrides: [] }, calendar, from, addMinutes(from, 14 * 1440));
        for (const { from: moment, officers } of told) {
          const layersOnDuty = officers.map(({ rotationId }) => rotationId);
          expect(new Set(layersOnDuty).size).toBe(layersOnDuty.length);
          for (const layer of layers.filter(({ hours }) => hours.kind === 'always')) {
            const turn = turnAt(layer, calendar.zone, moment);
            expect(officers.find(({ rotationId }) => rotationId === layer.id)?.personId ?? null).toBe(turn?.personId ?? null);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has turns that follow one another without a gap or an overlap, whatever the clocks do', () => {
    fc.assert(
      fc.property(settings, ({ calendar: { zone }, from, rotations: [layer] }) => {
        const begins = toMillis(from);
        const found = [...turnsBetween(layer!, zone, begins, begins + 14 * 86_400_000)];
        found.slice(1).forEach((turn, nth) => expect(turn.from).toBe(found[nth]!.to));
        for (const turn of found) expect(turnAt(layer!, zone, instant(Math.max(turn.from, begins)))).toEqual(turn);
      }),
      { numRuns: 30 },
    );
  });
});
