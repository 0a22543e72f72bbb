import { addMinutes, DomainError, type DeskId, instant, replay, type UserId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import type { DrillState } from './drill.machine.js';
import { evaluationAggregate, type EvaluationEvent, NOTHING_SEEN } from './evaluation.js';
import { OBSERVATION_KINDS } from './observation.js';
import { owedImprovementAggregate, type OwedImprovementEvent, settle, undertake } from './improvement-owed.js';
import { at, NORTH, SOUTH } from './judge.fixture.js';
import {
  observe,
  type Observe,
  planImprovement,
  rateObjective,
  strikeImprovement,
  withdrawObservation,
} from './observation-acts.js';
import type { Writer } from './observation.js';
import type { DrillRole } from './roles.js';
import { smallScenario } from './small-scenario.fixture.js';

const { objectives } = smallScenario();
const drill = (state: DrillState = 'running') => ({ state, objectives, injects: [1, 2, 3] });
const writer = (role: DrillRole, userId = role as string): Writer => ({ role, userId: userId as UserId, deskId: null });
const EVALUATOR = writer('evaluator');
const text = { en: 'Quick.', es: null };
const seen = (change: Partial<Observe> = {}): Observe => ({
  id: 'o',
  kind: 'strength',
  objectiveId: 'take-over',
  taskId: 'accept',
  inject: 1,
  text,
  on: at(4),
  by: EVALUATOR,
  ...change,
});
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    return (error as DomainError).code;
  }
};
const after = (...events: readonly EvaluationEvent[][]) => replay(evaluationAggregate, events.flat()) ?? NOTHING_SEEN;
const rating = { objectiveId: 'take-over', rating: 'S', reason: text } as const;
const REAL = instant('2026-11-27T12:00:00Z');
const improvement = {
  id: 'i',
  objectiveId: 'take-over',
  observationId: null,
  element: 'training',
  text,
  ownerDeskId: SOUTH,
  dueAt: instant('2027-01-31T12:00:00Z'),
} as const;
const facts = { isDesk: (deskId: string) => deskId === SOUTH, realNow: REAL, now: at(60) };

describe('an observation', () => {
  it('says when in the drill it was written', () => {
    const phase = (state: DrillState) => after(observe(seen(), drill(state), at(9))).observations[0]?.phase;
    expect((['running', 'paused', 'ended', 'evaluation', 'report-draft'] as const).map(phase)).toEqual([
      'play',
      'play',
      'hot-wash',
      'evaluation',
      'evaluation',
    ]);
  });

  it('is about something that there is, seen at a time that was', () => {
    const refused = (change: Partial<Observe>) => codeOf(() => observe(seen(change), drill(), at(9)));
    expect(refused({ objectiveId: 'none' })).toBe('evaluation-objective-unknown');
    expect(refused({ taskId: 'none' })).toBe('evaluation-task-unknown');
    expect(refused({ objectiveId: null })).toBe('evaluation-task-unknown');
    expect(refused({ inject: 9 })).toBe('evaluation-inject-unknown');
    expect(refused({ on: at(10) })).toBe('evaluation-not-yet');
    expect(refused({ objectiveId: null, taskId: null, inject: null })).toBe('done');
  });

  it.each([
    ['director', 'done', 'done'],
    ['controller', 'done', 'done'],
    ['evaluator', 'done', 'done'],
    ['player', 'evaluation-role', 'done'],
    ['observer', 'evaluation-role', 'done'],
    ['simulation-cell', 'evaluation-role', 'done'],
  ] as const)('is written by a %s: in play %s, in the hot wash %s', (role, inPlay, after_) => {
    const by = writer(role);
    expect(codeOf(() => observe(seen({ by }), drill('running'), at(9)))).toBe(inPlay);
    expect(codeOf(() => observe(seen({ by }), drill('ended'), at(9)))).toBe(after_);
    expect(codeOf(() => observe(seen({ by }), drill('evaluation'), at(9)))).toBe(inPlay);
  });

  it('is taken back by who wrote it alone', () => {
    const state = after(observe(seen(), drill(), at(9)));
    const back = (by: Writer) => withdrawObservation(state, { observationId: 'o', by }, drill(), at(9));
    expect(codeOf(() => back(writer('director')))).toBe('evaluation-observation-unknown');
    expect(after(observe(seen(), drill(), at(9)), back(EVALUATOR)).observations).toEqual([]);
  });

  it('has a kind', () => expect(OBSERVATION_KINDS).toEqual(['strength', 'area', 'neutral']));
});

describe('a rating', () => {
  it('is of an objective, by evaluators and the director; the last one counts', () => {
    const rate = (letter: 'P' | 'U', by = EVALUATOR) =>
      rateObjective({ ...rating, rating: letter }, by, drill('evaluation'), at(60));
    expect(codeOf(() => rate('P', writer('controller')))).toBe('evaluation-role');
    expect(codeOf(() => rateObjective({ ...rating, objectiveId: 'none' }, EVALUATOR, drill(), at(60)))).toBe(
      'evaluation-objective-unknown',
    );
    expect(after(rate('P'), rate('U', writer('director'))).ratings).toMatchObject([{ rating: 'U', by: { role: 'director' } }]);
  });
});

describe('an action of the plan', () => {
  const plan = (change: Partial<typeof improvement> | { dueAt: typeof REAL; ownerDeskId: DeskId } = {}, by = EVALUATOR) =>
    planImprovement(NOTHING_SEEN, { ...improvement, ...change, by }, drill('evaluation'), facts);

  it('has a desk, and a day outside that is to come', () => {
    expect(codeOf(() => plan({ ownerDeskId: NORTH } as never))).toBe('evaluation-desk-unknown');
    expect(codeOf(() => plan({ dueAt: REAL } as never))).toBe('evaluation-due-past');
    const [year, later] = [365, 366].map((days) => addMinutes(REAL, days * 24 * 60));
    expect(codeOf(() => plan({ dueAt: later } as never))).toBe('evaluation-due-far');
    expect(after(plan({ dueAt: year } as never)).improvements).toHaveLength(1);
    expect(codeOf(() => plan({ observationId: 'none' } as never))).toBe('evaluation-observation-unknown');
    expect(codeOf(() => plan({}, writer('player')))).toBe('evaluation-role');
    expect(after(plan()).improvements).toEqual([improvement]);
  });

  it('is struck from it', () => {
    const state = after(plan());
    const strike = (improvementId: string) =>
      strikeImprovement(state, { improvementId, by: EVALUATOR }, drill('evaluation'), at(60));
    expect(codeOf(() => strike('none'))).toBe('evaluation-improvement-unknown');
    expect(after(plan(), strike('i')).improvements).toEqual([]);
  });
});

describe('before the start, and once the report is final', () => {
  it.each([
    ['planned', 'evaluation-too-early'],
    ['comms-check', 'evaluation-too-early'],
    ['report-final', 'evaluation-final'],
  ] as const)('nothing is written: %s', (state, code) => {
    const written = after(observe(seen(), drill(), at(9)));
    const here = drill(state);
    const acts = [
      () => observe(seen(), here, at(9)),
      () => withdrawObservation(written, { observationId: 'o', by: EVALUATOR }, here, at(9)),
      () => rateObjective(rating, EVALUATOR, here, at(9)),
      () => planImprovement(written, { ...improvement, by: EVALUATOR }, here, facts),
      () => strikeImprovement(written, { improvementId: 'i', by: EVALUATOR }, here, at(9)),
    ];
    expect(acts.map(codeOf)).toEqual(acts.map(() => code));
  });
});

describe('what is owed after a drill', () => {
  const of = { drillId: 'd', scenarioId: 'small', title: { en: 'Small', es: 'Chico' } };
  const owed = (...more: OwedImprovementEvent[]) =>
    replay(owedImprovementAggregate, [...undertake(improvement, of, REAL), ...more])!;
  const by = { deskId: SOUTH, userId: 'u' as UserId, text: 'Trained.' };

  it('keeps the name of the drill, and is settled once, by the desk that owes it', () => {
    expect(owed()).toMatchObject({ state: 'open', ...of, ownerDeskId: SOUTH, settled: null });
    const done = owed(...settle(owed(), 'done', by, REAL));
    expect(done).toMatchObject({ state: 'done', settled: { text: 'Trained.', by: 'u' } });
    expect(codeOf(() => settle(done, 'dropped', by, REAL))).toBe('evaluation-improvement-over');
    expect(codeOf(() => settle(owed(), 'dropped', { ...by, deskId: NORTH }, REAL))).toBe('evaluation-improvement-foreign');
    expect(owed(...settle(owed(), 'dropped', by, REAL)).state).toBe('dropped');
  });
});
