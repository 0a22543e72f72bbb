import { addMinutes, type DeskId, drawMachine, instant, replay, type UserId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { drillMachine } from './drill.machine.js';
import { drillAggregate, type Drill, mustBeAllowed } from './drill.js';
import type { DrillEvent, RosterPlace } from './drill.events.js';
import { injectMachine } from './inject.machine.js';
import { answerInvitation, changeRole, invite, planDrill } from './plan-drill.js';
import { DRILL_ROLES, mayIn } from './roles.js';
import {
  answerComms,
  breakIn,
  checkComms,
  endDrill,
  goOn,
  pauseDrill,
  rescaleDrill,
  resumeDrill,
  startDrill,
} from './run-drill.js';
import { moveOf, ruleFor } from './simulate-desk.js';
import { smallScenario } from './small-scenario.fixture.js';

const person = (digit: number): UserId => `01890000-0000-7000-8000-00000000000${digit}` as UserId;
const DIRECTOR = person(1);
const PLAYER = person(2);
const NORTH = 'us-cbp-ofo-san-ysidro' as DeskId;
const REAL = instant('2026-11-27T08:00:00.000Z');
const START = instant('2026-03-02T18:00:00.000Z');
const facts = { by: DIRECTOR, realNow: REAL };
const player: RosterPlace = { personId: PLAYER, role: 'player', deskId: NORTH };

const plan = (roster: readonly RosterPlace[] = [player]): Drill =>
  replay(
    drillAggregate,
    planDrill(
      { scenario: smallScenario(), roster, plannedFor: null },
      { ...facts, hash: 'h', isDesk: () => true, isPerson: () => true },
    ),
  )!;
const after = (drill: Drill, events: readonly DrillEvent[]): Drill => events.reduce(drillAggregate.evolve, drill);
const running = (): Drill => after(plan(), startDrill(plan(), 2, facts, START));

describe('a plan', () => {
  it('is directed by who plans it, unless the roster says who does', () => {
    expect(plan().roster).toEqual([{ personId: DIRECTOR, role: 'director', deskId: null }, player]);
    const other: RosterPlace = { personId: PLAYER, role: 'director', deskId: null };
    expect(plan([other]).roster).toEqual([other]);
  });

  it('refuses a player without a desk, a desk that does not take part, a person twice, and a desk nobody knows', () => {
    expect(() => plan([{ ...player, deskId: null }])).toThrow('drill-desk-needed');
    expect(() => plan([{ ...player, deskId: 'us-epa-r9' as DeskId }])).toThrow('drill-desk-not-in-scenario');
    expect(() => plan([player, player])).toThrow('drill-person-twice');
    const nobody = { ...facts, hash: 'h', isDesk: () => false, isPerson: () => true };
    expect(() => planDrill({ scenario: smallScenario(), roster: [], plannedFor: null }, nobody)).toThrow('drill-desk-unknown');
  });
});

describe('invitations', () => {
  const place: RosterPlace = { personId: person(3), role: 'evaluator', deskId: null };
  const invited = (minutes: number): Drill =>
    after(plan(), invite(plan(), { id: 'i', place, expiresAt: addMinutes(REAL, minutes) }, facts, START));

  it('put nobody on the roster before they are accepted, and nobody after they expire', () => {
    const drill = invited(60);
    expect(drill.roster).toHaveLength(2);
    const accept = { id: 'i', answer: 'accepted' } as const;
    expect(after(drill, answerInvitation(drill, accept, { by: place.personId, realNow: REAL }, START)).roster).toContainEqual(
      place,
    );
    const late = { by: place.personId, realNow: addMinutes(REAL, 60) };
    expect(() => answerInvitation(drill, accept, late, START)).toThrow('drill-invitation-expired');
    expect(() => invited(0)).toThrow('drill-invitation-expired');
    const again = { id: 'j', place, expiresAt: addMinutes(REAL, 60) };
    expect(() => invite(drill, again, facts, START)).toThrow('drill-person-twice');
  });

  it('leave no drill without a director', () => {
    expect(() => changeRole(plan(), { personId: DIRECTOR, leaves: true }, facts, START)).toThrow('drill-without-director');
    const moved = after(plan(), changeRole(plan(), { ...player, role: 'director', deskId: null }, facts, START));
    expect(after(moved, changeRole(moved, { personId: DIRECTOR, leaves: true }, facts, START)).roster).toHaveLength(1);
  });
});

describe('the life of a drill', () => {
  it('checks who received, opened and answered: the further includes the nearer, once', () => {
    const checked = after(plan(), checkComms(plan(), null, facts, START));
    const answered = after(checked, answerComms(checked, { by: PLAYER, realNow: REAL }, START));
    expect(answered.commsCheck?.reached[PLAYER]).toEqual({ answered: REAL });
    expect(answerComms(answered, { by: PLAYER, realNow: REAL }, START)).toEqual([]);
    expect(() => answerComms(plan(), { by: PLAYER, realNow: REAL }, START)).toThrow('drill-not-now');
  });

  it('keeps each pause, goes on at the pace it had, and knows one state at a time', () => {
    const paused = after(running(), pauseDrill(running(), null, facts, START));
    expect(paused.pauses).toMatchObject([{ realFrom: REAL, realTo: null, why: 'controllers' }]);
    const later = { by: DIRECTOR, realNow: addMinutes(REAL, 5) };
    const resumed = after(paused, resumeDrill(paused, null, later, START));
    expect([resumed.scale, resumed.pauses[0]?.realTo]).toEqual([2, addMinutes(REAL, 5)]);
    expect(() => pauseDrill(plan(), null, facts, START)).toThrow('drill-not-now');
    expect(() => rescaleDrill(running(), 100_000, facts, START)).toThrow('drill-scale');
    expect(rescaleDrill(running(), 2, facts, START)).toEqual([]);
  });

  it('stands when real life breaks in, and says why also where it stood already', () => {
    const paused = after(running(), pauseDrill(running(), null, facts, START));
    for (const drill of [running(), paused])
      expect(after(drill, breakIn(drill, 'A fire', facts, START))).toMatchObject({ state: 'paused' });
    expect(after(paused, breakIn(paused, 'A fire', facts, START)).pauses.map(({ why }) => why)).toEqual([
      'controllers',
      'real-event',
    ]);
  });

  it('goes from its end to the final report, and a draft can go back', () => {
    let drill = after(running(), endDrill(running(), facts, START));
    for (const step of ['evaluate', 'draft-report', 'evaluate', 'draft-report', 'finalise-report'] as const)
      drill = after(drill, goOn(drill, step, facts, START));
    expect(drill.state).toBe('report-final');
    expect(() => goOn(drill, 'evaluate', facts, START)).toThrow('drill-not-now');
  });
});

describe('rights', () => {
  it('are those of the table: players and the simulation cell act, controllers control, evaluators rate, observers look on', () => {
    const acts = (act: Parameters<typeof mayIn>[1]) => DRILL_ROLES.filter((role) => mayIn(role, act));
    expect(acts('act')).toEqual(['player', 'simulation-cell']);
    expect(acts('control')).toEqual(['director', 'controller']);
    expect(acts('rate')).toEqual(['director', 'evaluator']);
    expect(acts('read-script')).not.toContain('player');
    expect(acts('break-in')).toEqual(DRILL_ROLES.filter((role) => role !== 'observer'));
    expect(() => mustBeAllowed(plan(), PLAYER, 'control')).toThrow('drill-role-may-not');
  });
});

describe('a simulated desk', () => {
  const desk = smallScenario().desks[1]!;

  it('answers by its script, the line for this time first, so many minutes later', () => {
    expect(ruleFor(desk.script!, 'offered', 1)?.does).toBe('decline');
    expect(ruleFor(desk.script!, 'offered', 2)?.does).toBe('accept');
    const move = moveOf(desk, { desk: desk.desk, on: 'offered', about: 'h', nth: 1, at: START });
    expect(move?.content.answers).toMatchObject({ does: 'decline', ground: 'not_our_subject', about: 'h' });
    expect(move?.events[0].data).toMatchObject({ origin: 'simulated', dueAt: addMinutes(START, 3), number: null });
  });

  it('stays silent where its script says nothing', () => {
    const silent = moveOf(smallScenario().desks[2]!, { desk: desk.desk, on: 'offered', about: 'h', nth: 1, at: START });
    expect(silent?.content.answers?.does).toBe('nothing');
    expect(moveOf(desk, { desk: desk.desk, on: 'activation-asked', about: 'a', nth: 1, at: START })).toBeNull();
  });
});

describe('the README', () => {
  it('draws the machines as they are', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`\`\`\`mermaid\n${drawMachine(drillMachine)}\n\`\`\``);
    expect(readme).toContain(`\`\`\`mermaid\n${drawMachine(injectMachine)}\n\`\`\``);
  });
});
