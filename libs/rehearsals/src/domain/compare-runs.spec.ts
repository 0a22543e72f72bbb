import type { DeskId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { compareRuns, countsOf, type RunOutcome } from './compare-runs.js';

type Expectation = RunOutcome['expectations'][number];
const NONE = { done: 0, late: 0, open: 0, median: null, longest: null };
const DESK = 'us-cbp-ofo-san-ysidro' as DeskId;

const expected = (id: string, state: Expectation['state'], minutes: number | null = null): Expectation => ({
  id,
  inject: 1,
  text: { en: id, es: id },
  state,
  minutes,
});
const run = (expectations: readonly Expectation[], escalations = 0): RunOutcome => ({
  expectations,
  desks: [
    { deskId: DESK, acknowledge: NONE, accept: NONE, answer: NONE, confirm: NONE, escalations, nobody: 0, disagreements: 0 },
  ],
  injects: [{ number: 1, state: escalations > 0 ? 'failed' : 'made' }],
  escalations,
  disagreements: 0,
});

describe('two runs of one scenario', () => {
  it('say of each expectation whether the draft makes it better or worse: met before late before missed, then the minutes', () => {
    const today = [
      expected('lost', 'met', 3),
      expected('won', 'missed'),
      expected('slower', 'met', 3),
      expected('quicker', 'late', 30),
      expected('same', 'met', 5),
      expected('never', 'missed'),
      expected('open', 'pending'),
      expected('undecided', 'met', 1),
    ];
    const drafted = [
      expected('lost', 'late', 3),
      expected('won', 'met', 9),
      expected('slower', 'met', 9),
      expected('quicker', 'late', 20),
      expected('same', 'met', 5.01),
      expected('never', 'missed'),
      expected('open', 'pending'),
      expected('undecided', 'pending'),
    ];
    const compared = compareRuns(run(today), run(drafted));
    expect(compared.expectations.map(({ id, change }) => `${id} ${change}`)).toEqual([
      'lost worse',
      'won better',
      'slower worse',
      'quicker better',
      'same same',
      'never same',
      'open same',
      'undecided open',
    ]);
    expect(countsOf(compared)).toEqual({ better: 2, worse: 2 });
  });

  it('say which desks and injects came out otherwise, and how often others were called upon', () => {
    const same = compareRuns(run([]), run([]));
    expect([same.desks[0]!.differs, same.injects]).toEqual([false, []]);
    const other = compareRuns(run([], 1), run([], 4));
    expect(other.desks[0]).toMatchObject({ differs: true, today: { escalations: 1 }, drafted: { escalations: 4 } });
    expect(other.escalations).toEqual({ today: 1, drafted: 4 });
    expect(compareRuns(run([]), run([], 1)).injects).toEqual([{ number: 1, today: 'made', drafted: 'failed' }]);
  });
});
