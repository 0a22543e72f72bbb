import type { Instant } from '#kernel';
import { undecided, type Verdict } from './judge-criterion.js';
import { judgeRule } from './judge-rules.js';
import { type DrillEntry, threads } from './judge-thread.js';
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

const firstFiring = (injects: readonly PlayedInject[], number: number): Instant | null =>
  injects
    .flatMap((inject) => (inject.number === number && inject.firedAt !== null ? [inject.firedAt] : []))
    .toSorted()
    .at(0) ?? null;

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
  const found = new Map<number, ReadonlySet<DrillEntry>>();
  const about = (number: number): ReadonlySet<DrillEntry> => {
    const thread = found.get(number) ?? threadOf(injects.flatMap((inject) => (inject.number === number ? inject.made : [])));
    found.set(number, thread);
    return thread;
  };
  return expected.map((one) => {
    const from = firstFiring(injects, one.inject);
    if (from === null || from > now || startedAt === null) return { ...one, verdict: undecided('not-played', null) };
    return { ...one, verdict: judgeRule(one.expectation.rule, { entries, about, startedAt, from, now, endedAt }) };
  });
};
