import { describe, expect, it } from '@jest/globals';
import type { UserId } from '#kernel';
import { NOTHING_SEEN } from './evaluation.js';
import { act, at, id, NORTH, SOUTH, START } from './judge.fixture.js';
import type { DrillEntry } from './judge-thread.js';
import { figuresOf, median } from './report-figures.js';
import { composeReport, type ReportFacts } from './report.js';
import { playOf } from './report-play.js';
import { smallScenario } from './small-scenario.fixture.js';

const { objectives, injects } = smallScenario();
const drill = { stream: 'drill:d', caseId: null };
const fired = (number: number | null, minutes: number, stream: string) =>
  act('drill.inject-fired', minutes, null, {
    stream,
    number,
    from: { en: 'A', es: 'B' },
    text: { en: 'It began', es: 'Comenzó' },
  });
const owed = (
  stream: string,
  act_: string,
  deskId: string,
  [opened, met]: readonly [number, number | null],
  late = false,
): DrillEntry[] => [
  act('obligation.opened', opened, null, { stream: `obligation:${stream}`, act: act_, deskId }),
  ...(met === null ? [] : [act('obligation.met', met, NORTH, { stream: `obligation:${stream}`, act: act_, deskId, late })]),
];
const PLAY: readonly DrillEntry[] = [
  act('drill.started', 0, NORTH, drill),
  fired(1, 0, 'drill-inject:1'),
  act('drill.inject-made', 0, null, { stream: 'drill-inject:1', number: 1, made: [{ id: id('case', 1) }] }),
  fired(null, 3, 'drill-inject:move'),
  act('case.acknowledged', 4),
  act('obligation.step-reached', 6, null, { stream: 'obligation:x', action: 'notify-desk', deskId: NORTH }),
  act('obligation.step-reached', 7, null, { stream: 'obligation:x', action: 'notify-supervisor', deskId: SOUTH }),
  act('handoff.declined', 9, SOUTH, { stream: `handoff:${id('handoff', 1)}`, caseId: id('case', 1) }),
  act('drill.ended', 20, NORTH, drill),
  act('case.noted', 21),
];

const facts = (change: Partial<ReportFacts> = {}): ReportFacts => ({
  entries: PLAY,
  objectives,
  injects,
  desks: [
    { deskId: NORTH, country: 'US', plays: 'player' },
    { deskId: SOUTH, country: 'MX', plays: 'simulated' },
  ],
  evaluation: NOTHING_SEEN,
  owed: {},
  trend: [],
  quota: [],
  now: at(30),
  tell: ({ type }) => ({ en: type, es: type }),
  reader: null,
  roster: [],
  names: new Map(),
  ...change,
});

describe('what was played', () => {
  it('is read from the ledger: when, what was fired, and what that made', () => {
    expect(playOf(PLAY)).toEqual({
      startedAt: START,
      endedAt: at(20),
      injects: [{ number: 1, firedAt: START, made: [id('case', 1)] }],
    });
  });
});

describe('a repeat', () => {
  it('counts for what it repeats', () => {
    const stream = 'drill-inject:7';
    const planned = act('drill.inject-planned', 9, NORTH, { stream, number: 7, of: 1 });
    const made = act('drill.inject-made', 9, null, { stream, number: 7, made: [{ id: id('case', 2) }] });
    expect(playOf([...PLAY, planned, fired(7, 9, stream), made]).injects).toEqual([
      { number: 1, firedAt: START, made: [id('case', 1)] },
      { number: 1, firedAt: at(9), made: [id('case', 2)] },
    ]);
  });
});

describe('a report', () => {
  it('tells injects, acts, escalations and disagreements up to the end, and no reminder', () => {
    expect(composeReport(facts()).timeline.map(({ kind, type }) => `${kind} ${type}`)).toEqual([
      'phase drill.started',
      'inject drill.inject-fired',
      'act case.acknowledged',
      'escalation obligation.step-reached',
      'disagreement handoff.declined',
      'phase drill.ended',
    ]);
  });

  it('tells what came in one instant in the same order whatever its entries are called, and the end last', () => {
    const said = (nameOf: (place: number) => number) => {
      const named = (entry: DrillEntry, place: number): DrillEntry => ({ ...entry, id: `entry-${nameOf(place)}` });
      const together = [
        act('drill.ended', 0, NORTH, drill),
        act('handoff.offered', 0, SOUTH),
        act('report.filed', 0, SOUTH),
        act('case.acknowledged', 0, SOUTH),
        fired(2, 0, 'drill-inject:2'),
        act('case.acknowledged', 0, NORTH),
        fired(1, 0, 'drill-inject:1'),
        act('drill.started', 0, NORTH, drill),
      ];
      const { timeline } = composeReport(facts({ entries: together.map(named) }));
      return timeline.map(({ type, inject, deskId }) => [type, inject ?? deskId].join(' '));
    };
    expect(said((place) => place)).toEqual([
      `drill.started ${NORTH}`,
      'drill.inject-fired 1',
      'drill.inject-fired 2',
      `report.filed ${SOUTH}`,
      `case.acknowledged ${SOUTH}`,
      `case.acknowledged ${NORTH}`,
      `handoff.offered ${SOUTH}`,
      `drill.ended ${NORTH}`,
    ]);
    expect(said((place) => 9 - place)).toEqual(said((place) => place));
  });

  it('judges what was expected, by inject and by objective', () => {
    const { expectations, objectives: rated, sums } = composeReport(facts());
    expect(expectations.map((one) => `${one.id} ${one.verdict.state} ${one.verdict.why ?? one.minutes}`)).toEqual([
      'seen met 4',
      'taken pending not-played',
      'nothing-shut pending not-played',
    ]);
    expect(rated[0]).toMatchObject({
      rating: null,
      expectations: { met: 1, pending: 2, late: 0, missed: 0 },
      injects: [1, 3, 4, 5],
    });
    expect(sums).toEqual({
      expectations: { met: 1, pending: 2, late: 0, missed: 0 },
      escalations: 1,
      disagreements: 1,
      injects: 1,
    });
  });

  it('names nobody who did not choose it: an observation is by a role at a desk', () => {
    const by = { userId: 'somebody' as UserId, role: 'evaluator', deskId: null } as const;
    const seen = {
      id: 'o',
      kind: 'strength',
      objectiveId: 'take-over',
      taskId: null,
      inject: 1,
      phase: 'play',
      on: at(4),
    } as const;
    const text = { en: 'Quick.', es: null };
    const report = composeReport(
      facts({
        evaluation: {
          observations: [{ ...seen, text, by }],
          ratings: [{ objectiveId: 'take-over', rating: 'S', reason: text, by }],
          improvements: [],
        },
      }),
    );
    expect(report.observations).toEqual([{ ...seen, text, by: { role: 'evaluator', deskId: null, name: null }, mine: false }]);
    expect(report.objectives[0]?.rating).toEqual({ objectiveId: 'take-over', rating: 'S', reason: text });
    expect(JSON.stringify(report)).not.toContain('somebody');
  });
});

describe('figures of a desk', () => {
  it('are how long others waited for it', () => {
    const entries = [
      ...owed('a', 'acknowledge-case', NORTH, [0, 4]),
      ...owed('b', 'acknowledge-case', NORTH, [5, 15], true),
      ...owed('c', 'acknowledge-request', NORTH, [5, null]),
      ...owed('d', 'answer-handoff', SOUTH, [5, 8]),
    ];
    const [north, south] = figuresOf([NORTH, SOUTH], entries);
    expect(north!.acknowledge).toEqual({ done: 2, late: 1, open: 1, median: 7, longest: 10 });
    expect(south!.accept).toEqual({ done: 1, late: 0, open: 0, median: 3, longest: 3 });
    expect(south!.acknowledge).toEqual({ done: 0, late: 0, open: 0, median: null, longest: null });
  });

  it('begin, for what was handed over, when it was first owed', () => {
    const [opened, met] = owed('a', 'answer-handoff', SOUTH, [10, 12]) as [DrillEntry, DrillEntry];
    const carried = { ...opened, data: { ...opened.data, carried: { openedAt: at(2) } } };
    expect(figuresOf([SOUTH], [carried, met])[0]!.accept.longest).toBe(10);
  });

  it('have the middle of what there is', () => {
    expect([[], [3], [1, 9], [9, 1, 5]].map(median)).toEqual([null, 3, 5, 5]);
  });
});
