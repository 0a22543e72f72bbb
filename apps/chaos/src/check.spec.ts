import { describe, expect, it } from '@jest/globals';
import { check, type Facts } from './check.js';
import type { Try } from './history.js';

const one = (more: Partial<Try>): Try => ({
  at: 0,
  key: 'k1',
  act: 'file',
  who: 'supervisor.mx-tij-bomb',
  status: 201,
  millis: 5,
  subject: 'case-1',
  ...more,
});

/** A run in which all is well: a filing that needed two tries, and an offer that was accepted. */
const history: readonly Try[] = [
  one({ status: null, subject: null, reference: 'R1' }),
  one({ reference: 'R1' }),
  one({ key: 'k2', act: 'accept', status: 200, subject: 'handoff-1' }),
];
const facts: Facts = {
  reports: [{ reference: 'R1', caseId: 'case-1', cases: 1 }],
  moved: ['handoff-1'],
  answered: ['k1', 'k2'],
  rungs: [{ rung: 'o1 0.0', times: 1, early: false }],
  notices: [{ notice: 'e1 desk', times: 1 }],
  broken: [],
  leads: [],
  ledger: { ok: true, findings: [] },
  gaps: [{ obligationId: 'o1', seen: true }],
  poisons: [{ id: 'p1', parked: true }],
};
const violated = (tries: readonly Try[], more: Partial<Facts>): string[] =>
  check(tries, { ...facts, ...more }).flatMap(({ invariant, violations }) => (violations.length > 0 ? [invariant] : []));

describe('the checker of a chaos run', () => {
  it('finds nothing wrong when nothing is', () => {
    expect(violated(history, {})).toEqual([]);
  });

  it('counts a try without an answer as nothing', () => {
    expect(violated([one({ status: null, subject: null, reference: 'R9', key: 'k9' })], { moved: [] })).toEqual([]);
  });

  // Damage of each kind that must not pass.
  const DAMAGE: readonly [string, readonly Try[], Partial<Facts>][] = [
    ['no accepted filing is lost', history, { reports: [] }],
    ['no accepted filing is lost', history, { reports: [{ reference: 'R1', caseId: 'case-2', cases: 1 }] }],
    ['no accepted filing is lost', history, { reports: [{ reference: 'R1', caseId: 'case-1', cases: 0 }] }],
    ['no filing is taken twice', history, { reports: [...facts.reports, ...facts.reports] }],
    ['every act takes effect exactly once', [...history, one({ reference: 'R1', subject: 'case-2' })], {}],
    ['every act takes effect exactly once', history, { answered: ['k1'] }],
    ['an accepted offer moves the lead once', history, { moved: [] }],
    ['an accepted offer moves the lead once', history, { moved: ['handoff-1', 'handoff-2'] }],
    ['an accepted offer moves the lead once', history, { moved: ['handoff-1', 'handoff-1'] }],
    ['every case has exactly one lead at every instant', history, { leads: ['two at 12:00'] }],
    ['each rung is reached once', history, { rungs: [{ rung: 'o1 0.0', times: 2, early: false }] }],
    ['no rung is reached early', history, { rungs: [{ rung: 'o1 0.0', times: 1, early: true }] }],
    ['no desk is told twice of one event', history, { notices: [{ notice: 'e1 desk', times: 2 }] }],
    ['rows, ledger, custody and outbox agree, and replay alike', history, { broken: ['leaves are dense: 1 times not'] }],
    ['the ledger verifies offline', history, { ledger: { ok: false, findings: ['entry 7'] } }],
    ['the ledger verifies offline', history, { ledger: { ok: false, findings: [] } }],
    ['the auditor sees every lost clock', history, { gaps: [{ obligationId: 'o1', seen: false }] }],
    ['what nobody can handle is parked with a person', history, { poisons: [{ id: 'p1', parked: false }] }],
  ];
  it.each(DAMAGE)('finds it when it does not hold that %s', (invariant, tries, more) => {
    expect(violated(tries, more)).toContain(invariant);
  });

  it('has damage for each invariant', () => {
    const planted = new Set(DAMAGE.map(([invariant]) => invariant));
    expect(
      check(history, facts)
        .map(({ invariant }) => invariant)
        .filter((name) => !planted.has(name)),
    ).toEqual([]);
  });
});
