import { describe, expect, it } from '@jest/globals';
import { act, at, NORTH, SOUTH } from './judge.fixture.js';
import type { DrillEntry } from './judge-thread.js';
import { judgedOf, type ReportFacts } from './report.js';

const idOf = (kind: string, number: number): string => `01890000-0000-7000-8000-${kind}${String(number).padStart(11, '0')}`;
const drill = { stream: 'drill:d', caseId: null };
const text = { en: 'It', es: 'Eso' };

/** So many injects, one each six seconds: each files a report, whose case is escalated and acknowledged, and shuts a lane. */
const played = (injects: number): DrillEntry[] => [
  act('drill.started', 0, NORTH, drill),
  ...Array.from({ length: injects }, (_, nth) => nth + 1).flatMap((number) => {
    const [minute, caseId] = [number / 10, idOf('a', number)];
    const [inject, debt] = [
      { stream: `drill-inject:${number}`, number },
      { stream: `obligation:${idOf('c', number)}`, caseId },
    ];
    return [
      act('drill.inject-fired', minute, null, inject),
      act('report.filed', minute, NORTH, { stream: `report:${idOf('b', number)}`, caseId }),
      act('case.opened', minute, NORTH, { stream: `case:${caseId}`, lifeSafety: true, place: { crossingId: 'san-ysidro' } }),
      act('drill.inject-made', minute, null, { ...inject, made: [{ id: caseId }] }),
      act('obligation.step-reached', minute + 1, null, { ...debt, action: 'notify-supervisor', deskId: SOUTH }),
      act('case.acknowledged', minute + 4, SOUTH, { stream: `case:${caseId}` }),
      act('crossing-side.status-set', minute + 5, NORTH, {
        stream: `crossing-side:${idOf('d', number)}`,
        status: 'closed',
        country: 'US',
        crossingId: 'san-ysidro',
      }),
    ];
  }),
  act('drill.ended', injects / 10 + 60, NORTH, drill),
];

const expected = (injects: number): ReportFacts['injects'] =>
  Array.from({ length: injects }, (_, nth) => nth + 1).map((number) => ({
    number,
    objectives: [],
    expect: [
      { id: `own-${number}`, text, rule: { form: 'acknowledged', by: [SOUTH], about: number, within: 30 } },
      { id: `any-${number}`, text, rule: { form: 'filed', by: [NORTH], within: 1 } },
      { id: `latency-${number}`, text, rule: { form: 'latency', percentile: 95, seconds: 300, within: 1 } },
      { id: `notice-${number}`, text, rule: { form: 'no-closure-without-notice', crossings: ['san-ysidro'], within: 1 } },
    ],
  })) as ReportFacts['injects'];

/** Judges it and counts how often it looked at what an entry says. */
const judged = (injects: number) => {
  let looks = 0;
  const entries = played(injects).map((entry) => {
    const { data } = entry;
    return Object.defineProperty({ ...entry }, 'data', { get: () => ((looks += 1), data) });
  });
  return { verdicts: judgedOf({ entries, injects: expected(injects), now: at(injects) }), looks };
};

describe('a thousand injects', () => {
  const thousand = judged(1_000);

  it('have each expectation judged by what came of its own', () => {
    expect(thousand.verdicts).toHaveLength(4_000);
    expect(thousand.verdicts.filter(({ verdict }) => verdict.state !== 'met')).toEqual([]);
    expect(thousand.verdicts.find(({ id }) => id === 'own-700')).toMatchObject({ inject: 700, minutes: 4 });
  });

  it('cost ten times what a hundred do, and not a hundred times', () => {
    expect(thousand.looks / judged(100).looks).toBeLessThan(15);
  });
});
