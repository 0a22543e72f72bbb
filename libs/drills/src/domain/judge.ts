import type { Instant } from '#kernel';
import { undecided, type Verdict } from './judge-criterion.js';
import { indexOf } from './judge-index.js';
import { judgeRule } from './judge-rules.js';
import { type DrillEntry, inOrder, threads } from './judge-thread.js';
import type { Expectation } from './scenario-rules.js';

/** An inject as far as it was played. A repeat bears the number of the one that it repeats. */
export interface PlayedInject {
  readonly number: number;
  /** Null where it was not fired, or not yet. */
  readonly firedAt: Instant | null;
  /** Ids of what it made: reports, cases, offers, requests, activations. */
  readonly made: readonly string[];
}

export interface Play {
  /** Null before the start. */
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly injects: readonly PlayedInject[];
}

/** An expectation, under the number of the inject that it belongs to. */
export interface Expected {
  readonly inject: number;
  readonly expectation: Expectation;
}

export interface Judged extends Expected {
  readonly verdict: Verdict;
}

/** By number: what was fired first, and all that firings of it made. */
const playsOf = (injects: readonly PlayedInject[]) => {
  const plays = new Map<number, { firedAt: Instant | null; readonly made: string[] }>();
  for (const { number, firedAt, made } of injects) {
    const play = plays.get(number) ?? { firedAt: null, made: [] };
    if (firedAt !== null && (play.firedAt === null || firedAt < play.firedAt)) play.firedAt = firedAt;
    play.made.push(...made);
    plays.set(number, play);
  }
  return plays;
};

/**
 * Judges expectations from entries of the ledger alone, as of `now` on the drill's clock. In whatever order the entries come the verdicts are the
 * same, and what is met stays met.
 */
export const judge = (
  expected: readonly Expected[],
  { startedAt, endedAt, injects }: Play,
  entries: readonly DrillEntry[],
  now: Instant,
): Judged[] => {
  const threadOf = threads(entries);
  const index = indexOf(entries);
  const plays = playsOf(injects);
  const found = new Map<number, readonly DrillEntry[]>();
  const about = (number: number): readonly DrillEntry[] => {
    const thread = found.get(number) ?? inOrder([...threadOf(plays.get(number)?.made ?? [])]);
    found.set(number, thread);
    return thread;
  };
  return expected.map((one) => {
    const from = plays.get(one.inject)?.firedAt ?? null;
    if (from === null || from > now || startedAt === null) return { ...one, verdict: undecided('not-played', null) };
    return { ...one, verdict: judgeRule(one.expectation.rule, { entries: index, about, startedAt, from, now, endedAt }) };
  });
};
