import { addMinutes, type DutyCalendar, instant, type Instant, replay } from '#kernel';
import { eventPhrases } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { nextCommonWindow } from './common-window.js';
import { gapsAhead, judgeGaps } from './find-gaps.js';
import { endOverride, overrideDuty } from './override-duty.js';
import { replacePerson } from './replace-person.js';
import { type Roster, rosterAggregate } from './roster.js';
import type { Rotation } from './rotation.js';
import type { RosterEvent } from './roster.events.js';
import {
  ANA,
  always,
  AT_DESK,
  BETO,
  CARO,
  daily,
  DANI,
  office,
  override,
  rosterOf,
  SUPERVISOR,
  TIJUANA,
} from './roster.fixture.js';
import { setRotations } from './set-rotations.js';

const NOW = instant('2026-11-23T15:30:00.000Z');
const facts = { calendar: always, atDesk: AT_DESK, mayEdit: true };
const everybody = (): boolean => true;
const after = (roster: Roster, events: readonly RosterEvent[]): Roster => events.reduce<Roster>(rosterAggregate.evolve, roster);
const refusal = (act: () => unknown): { code: string; pointer: string | undefined } => {
  try {
    act();
  } catch (error) {
    const { code, pointer } = error as { code: string; pointer?: string };
    return { code, pointer };
  }
  throw new Error('nothing was refused');
};

describe('the rotations of a desk', () => {
  const set = (rotations: readonly Rotation[]) => () =>
    setRotations({ deskId: rosterOf([]).deskId, rotations, reason: 'New year', by: SUPERVISOR }, AT_DESK, NOW);

  it('are written down whole, with who and why', () => {
    const events = set([daily()])();
    expect(events).toMatchObject([{ type: 'roster.rotations-set', data: { by: SUPERVISOR, reason: 'New year' } }]);
    expect(replay(rosterAggregate, events)).toEqual(rosterOf([daily()]));
  });

  it('name people of the desk, each once in a rotation, and at least one', () => {
    expect(refusal(set([daily({ people: [ANA, DANI] })]))).toEqual({
      code: 'duty-person-elsewhere',
      pointer: '/rotations/0/people/1',
    });
    expect(refusal(set([daily({ people: [ANA, BETO, ANA] })]))).toEqual({
      code: 'duty-person-twice',
      pointer: '/rotations/0/people/2',
    });
    expect(refusal(set([daily({ people: [null] })])).code).toBe('duty-rotation-empty');
  });

  it('have names of their own, and turns that end', () => {
    expect(refusal(set([daily(), daily({ id: 'second' })])).pointer).toBe('/rotations/1/name');
    expect(refusal(set([daily({ turn: { unit: 'hours', count: 169 } })])).code).toBe('duty-turn-too-long');
  });

  it('have words for each of their events', () => {
    expect(Object.keys(eventPhrases).filter((key) => key.startsWith('roster.'))).toHaveLength(6);
  });
});

describe('a temporary cover', () => {
  const roster = rosterOf([daily()]);

  it('is arranged by a supervisor for others, by anybody upon oneself', () => {
    expect(overrideDuty(roster, override(), facts, NOW)).toMatchObject([{ type: 'roster.override-added' }]);
    const own = { ...facts, mayEdit: false };
    expect(overrideDuty(roster, override({ by: BETO }), own, NOW)).toHaveLength(1);
    expect(refusal(() => overrideDuty(roster, override({ by: ANA }), own, NOW)).code).toBe('duty-only-oneself');
  });

  it('is refused where it can mean nothing', () => {
    const code = (more: Parameters<typeof override>[0]) => refusal(() => overrideDuty(roster, override(more), facts, NOW)).code;
    expect(code({ personId: ANA })).toBe('duty-person-covers-self');
    expect(code({ personId: DANI })).toBe('duty-person-elsewhere');
    expect(code({ until: override().from })).toBe('duty-override-backwards');
    expect(code({ from: instant('2026-11-20T15:00:00.000Z'), until: NOW })).toBe('duty-override-past');
    expect(code({ until: addMinutes(override().from, 61 * 24 * 60) })).toBe('duty-override-too-long');
    expect(code({ forPersonId: CARO })).toBe('duty-override-idle');
  });

  it('is one at a time for each person covered', () => {
    const covered = rosterOf([daily()], [override()]);
    expect(refusal(() => overrideDuty(covered, override({ id: 'x', personId: CARO }), facts, NOW)).code).toBe(
      'duty-override-overlaps',
    );
  });

  it('ends now, or was never there when it had not begun', () => {
    const running = rosterOf([daily()], [override()]);
    const end = { overrideId: 'cover', reason: 'Back early', by: SUPERVISOR, mayEdit: true };
    expect(after(running, endOverride(running, end, NOW)).overrides).toMatchObject([{ until: NOW }]);
    const early = addMinutes(override().from, -10);
    expect(after(running, endOverride(running, end, early)).overrides).toEqual([]);
    expect(refusal(() => endOverride(running, end, override().until)).code).toBe('duty-override-over');
    expect(refusal(() => endOverride(running, { ...end, by: CARO, mayEdit: false }, NOW)).code).toBe('duty-only-oneself');
  });
});

describe('uncovered hours', () => {
  const weekdays = rosterOf([daily({ hours: office.hours })]);

  it('are found fourteen days ahead, and told once', () => {
    const noon = instant('2026-11-23T20:00:00.000Z');
    const gaps = gapsAhead(weekdays, always, noon, everybody);
    expect(gaps[0]).toEqual({ from: instant('2026-11-24T00:00:00.000Z'), until: instant('2026-11-24T16:00:00.000Z') });
    expect(gaps.at(-1)!.until).toBe(instant('2026-12-08T08:00:00.000Z'));
    const events = judgeGaps(weekdays, always, everybody, noon);
    expect(events).toMatchObject([{ type: 'roster.gaps-found', data: { urgency: 'urgent', dueAt: gaps[0]!.from } }]);
    const told = after(weekdays, events);
    expect(judgeGaps(told, always, everybody, addMinutes(noon, 5))).toEqual([]);
    expect(judgeGaps(told, always, everybody, instant('2026-11-24T03:00:00.000Z'))).toEqual([]);
  });

  it('are none where the rotation is kept whenever the desk is open', () => {
    expect(judgeGaps(rosterOf([daily()]), office, everybody, NOW)).toEqual([]);
    expect(judgeGaps(rosterOf([daily()]), always, everybody, NOW)).toEqual([]);
  });

  it('come from an empty place, and from somebody who left', () => {
    const vacant = rosterOf([daily({ people: [ANA, null, CARO] })]);
    const tuesdays = { from: instant('2026-11-24T15:00:00.000Z'), until: instant('2026-11-25T15:00:00.000Z') };
    expect(gapsAhead(vacant, always, NOW, everybody)[0]).toEqual(tuesdays);
    expect(gapsAhead(rosterOf([daily()]), always, NOW, (person) => person !== BETO)[0]).toEqual(tuesdays);
  });

  it('are solved by covers, and told apart from those that simply passed', () => {
    const vacant = rosterOf([daily({ people: [ANA, BETO, null], turn: { unit: 'weeks', count: 1 } })]);
    const told = after(vacant, judgeGaps(vacant, always, everybody, NOW));
    const [gap] = told.gaps;
    const cover = override({ personId: CARO, forPersonId: null, ...gap });
    const covered = after(told, overrideDuty(told, cover, facts, NOW));
    expect(judgeGaps(covered, always, everybody, NOW)).toMatchObject([{ type: 'roster.gaps-closed', data: { how: 'covered' } }]);
    expect(judgeGaps({ ...told, rotations: rosterOf([daily()]).rotations }, always, everybody, gap!.until)).toMatchObject([
      { data: { how: 'passed' } },
    ]);
  });

  it('that have begun are to be covered within the hour', () => {
    const night = instant('2026-11-24T03:00:00.000Z');
    const [event] = judgeGaps(weekdays, always, everybody, night);
    expect(event!.data).toMatchObject({ dueAt: addMinutes(night, 60), urgency: 'urgent' });
  });
});

describe('a person who leaves', () => {
  const leave = (roster: Roster, toPersonId: typeof ANA | null) =>
    after(roster, replacePerson(roster, { personId: ANA, toPersonId, by: SUPERVISOR }, NOW));

  it('gives the places to a colleague, in the same order of turns', () => {
    expect(leave(rosterOf([daily({ people: [BETO, ANA] })]), CARO).rotations[0]!.people).toEqual([BETO, CARO]);
  });

  it('leaves a place empty where the colleague stands in that rotation, or nobody takes it', () => {
    for (const heir of [BETO, null]) expect(leave(rosterOf([daily()]), heir).rotations[0]!.people).toEqual([null, BETO, CARO]);
  });

  it('is replaced in covers from now on; one that would cover its own taker ends', () => {
    const covering = rosterOf([daily()], [override({ personId: ANA, forPersonId: BETO })]);
    expect(leave(covering, CARO).overrides).toMatchObject([{ until: NOW }, { from: NOW, personId: CARO, forPersonId: BETO }]);
    expect(leave(covering, BETO).overrides).toMatchObject([{ personId: ANA, until: NOW }]);
    expect(leave(covering, null).overrides).toMatchObject([{ personId: ANA, until: NOW }]);
  });

  it('who is not on the roster changes nothing', () => {
    expect(replacePerson(rosterOf([daily()]), { personId: DANI, toPersonId: ANA, by: null }, NOW)).toEqual([]);
  });
});

describe('the next common window of two desks', () => {
  const DAY: readonly [string, string][] = [['08:00', '16:00']];
  const eastern = (holidays: readonly string[] = []): DutyCalendar => ({
    zone: 'America/Matamoros',
    hours: office.hours,
    holidays,
  });
  const next = (one: DutyCalendar, other: DutyCalendar, from: Instant) => nextCommonWindow(one, other, from);

  it('is where the hours of both overlap, each on its own clock', () => {
    expect(next(office, eastern(), instant('2026-11-23T14:30:00.000Z'))).toEqual({
      from: '2026-11-23T16:00:00.000Z',
      until: '2026-11-23T22:00:00.000Z',
    });
  });

  it('passes over the weekend and the holidays of either side, and is the same for both', () => {
    const friday = instant('2026-11-28T00:00:00.000Z');
    const other = eastern(['2026-11-30']);
    expect(next(office, other, friday)).toEqual({ from: '2026-12-01T16:00:00.000Z', until: '2026-12-01T22:00:00.000Z' });
    expect(next(other, office, friday)).toEqual(next(office, other, friday));
  });

  it('begins now where both are there, and does not end where neither closes', () => {
    expect(next(always, { ...always, zone: 'America/Chicago' }, NOW)).toEqual({ from: NOW, until: null });
    expect(next(always, office, instant('2026-11-23T18:00:00.000Z'))?.from).toBe('2026-11-23T18:00:00.000Z');
  });

  it('is none where they never meet, or one has no hours', () => {
    const nights: DutyCalendar = { zone: TIJUANA, hours: { kind: 'weekly', days: { sat: DAY } }, holidays: [] };
    expect(next(office, nights, NOW)).toBeNull();
    expect(next(office, { ...office, hours: { kind: 'weekly', days: {} } }, NOW)).toBeNull();
  });
});
