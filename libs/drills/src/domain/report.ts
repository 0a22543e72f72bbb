import { type Bilingual, type CountryCode, type DeskId, earliest, type Instant, minutesBetween, type UserId } from '#kernel';
import type { Evaluation } from './evaluation.js';
import type { ImprovementState } from './improvement.machine.js';
import type { PlannedImprovement } from './improvement.js';
import { judge, type Expected } from './judge.js';
import { EXPECTATION_STATES, type ExpectationState, type Verdict } from './judge-criterion.js';
import { type DrillEntry, inOrder } from './judge-thread.js';
import type { Observation } from './observation.js';
import type { Rating } from './rating.js';
import { type DeskFigures, figuresOf, isDisagreement, isEscalation } from './report-figures.js';
import { type Moment, momentsOf } from './report-moments.js';
import { playOf } from './report-play.js';
import { type TookPart, tookPart } from './report-people.js';
import type { RosterPlace } from './drill.events.js';
import type { Objective, ScenarioInject } from './scenario.js';

export type Counts = Readonly<Record<ExpectationState, number>>;

/** How an earlier drill of the same scenario came out. */
export interface Result {
  readonly drillId: string;
  readonly edition: number;
  /** Outside time. */
  readonly endedAt: Instant;
  readonly expectations: Counts;
  readonly escalations: number;
  readonly ratings: Readonly<Record<string, Rating['rating']>>;
}

/** How many notification drills a side has held in a year, of those that the two countries want. */
export interface Quota {
  readonly country: CountryCode;
  readonly year: number;
  readonly held: number;
  readonly of: number;
}

/** An observation as a report shows it: by a role at a desk, and by a name where that person chose it. */
export interface Seen extends Omit<Observation, 'by'> {
  readonly by: Pick<Observation['by'], 'role' | 'deskId'> & { readonly name: string | null };
  /** The reader wrote it. */
  readonly mine: boolean;
}

export interface JudgedExpectation {
  readonly id: string;
  readonly inject: number;
  readonly text: Bilingual;
  readonly objectives: readonly string[];
  readonly verdict: Verdict;
  /** What proves it, with its place in the log; null where it waits for one. */
  readonly proof: readonly { readonly id: string; readonly ledgerSeq: number | null }[];
  /** From the firing of its inject. */
  readonly minutes: number | null;
}

export interface ReportedObjective extends Objective {
  readonly rating: Rating | null;
  readonly expectations: Counts;
  readonly injects: readonly number[];
}

export interface ReportedImprovement extends PlannedImprovement {
  /** Null while the report is not final. */
  readonly state: ImprovementState | null;
  readonly settled: { readonly at: Instant; readonly text: string } | null;
}

/** What the report is made of, all of it found before: the entries are the drill, the evaluation what people made of it. */
export interface ReportFacts {
  readonly entries: readonly DrillEntry[];
  readonly objectives: readonly Objective[];
  readonly injects: readonly Pick<ScenarioInject, 'number' | 'objectives' | 'expect'>[];
  readonly desks: readonly { readonly deskId: DeskId; readonly country: CountryCode; readonly plays: 'player' | 'simulated' }[];
  readonly evaluation: Evaluation;
  readonly owed: Readonly<Record<string, Pick<ReportedImprovement, 'state' | 'settled'>>>;
  readonly trend: readonly Result[];
  readonly quota: readonly Quota[];
  /** On the drill's clock. */
  readonly now: Instant;
  readonly tell: (entry: DrillEntry) => Bilingual;
  /** Null for nobody in particular. */
  readonly reader: UserId | null;
  readonly roster: readonly RosterPlace[];
  /** What those are called who chose to be named, and nobody else. */
  readonly names: ReadonlyMap<UserId, string>;
}

export interface Report {
  readonly people: readonly TookPart[];
  readonly startedOn: Instant | null;
  readonly endedOn: Instant | null;
  readonly desks: readonly (ReportFacts['desks'][number] & { readonly figures: DeskFigures })[];
  readonly sums: {
    readonly expectations: Counts;
    readonly escalations: number;
    readonly disagreements: number;
    readonly injects: number;
  };
  readonly objectives: readonly ReportedObjective[];
  readonly expectations: readonly JudgedExpectation[];
  readonly observations: readonly Seen[];
  readonly improvements: readonly ReportedImprovement[];
  readonly timeline: readonly Moment[];
  readonly trend: readonly Result[];
  readonly quota: readonly Quota[];
}

export const countsOf = (expectations: readonly { readonly verdict: Verdict }[]): Counts =>
  Object.fromEntries(
    EXPECTATION_STATES.map((state) => [state, expectations.filter(({ verdict }) => verdict.state === state).length]),
  ) as Counts;

/** What was expected, with what became of it. */
export const judgedOf = ({ entries, injects, now }: Pick<ReportFacts, 'entries' | 'injects' | 'now'>): JudgedExpectation[] => {
  const play = playOf(entries);
  const places = new Map(entries.map(({ id, leafIndex = null }) => [id, leafIndex]));
  const expected: Expected[] = injects.flatMap(({ number, expect = [] }) =>
    expect.map((expectation) => ({ inject: number, expectation })),
  );
  const objectives = new Map(injects.map((one) => [one.number, one.objectives]));
  const fired = new Map<number, Instant>();
  for (const { number, firedAt } of play.injects) if (firedAt) fired.set(number, earliest(firedAt, fired.get(number) ?? firedAt));
  return judge(expected, play, entries, now).map(({ inject, expectation: { id, text }, verdict }) => {
    const first = fired.get(inject);
    return {
      id,
      inject,
      text,
      objectives: objectives.get(inject) ?? [],
      verdict,
      proof: verdict.proof.map((entryId) => ({ id: entryId, ledgerSeq: places.get(entryId) ?? null })),
      minutes: verdict.at !== null && first !== undefined ? minutesBetween(first, verdict.at) : null,
    };
  });
};

/** What happened after the end is no part of the drill. */
const played = (entries: readonly DrillEntry[], endedOn: Instant | null): DrillEntry[] =>
  inOrder(entries).filter(({ at }) => endedOn === null || at <= endedOn);

const seenOf = ({ by: { role, deskId, userId }, ...seen }: Observation, { reader, names }: ReportFacts): Seen => ({
  ...seen,
  by: { role, deskId, name: names.get(userId) ?? null },
  mine: userId === reader,
});

const objectiveOf = (objective: Objective, facts: ReportFacts, judged: readonly JudgedExpectation[]): ReportedObjective => {
  const rated = facts.evaluation.ratings.find(({ objectiveId }) => objectiveId === objective.id);
  return {
    ...objective,
    rating: rated ? { objectiveId: rated.objectiveId, rating: rated.rating, reason: rated.reason } : null,
    expectations: countsOf(judged.filter(({ objectives }) => objectives.includes(objective.id))),
    injects: facts.injects.filter(({ objectives }) => objectives.includes(objective.id)).map(({ number }) => number),
  };
};

/** Builds the report: from the ledger what happened, from the evaluation what people made of it. */
export const composeReport = (facts: ReportFacts): Report => {
  const { startedAt, endedAt, injects } = playOf(facts.entries);
  const entries = played(facts.entries, endedAt);
  const expectations = judgedOf(facts);
  const figures = figuresOf(
    facts.desks.map(({ deskId }) => deskId),
    entries,
  );
  return {
    people: tookPart(facts),
    startedOn: startedAt,
    endedOn: endedAt,
    desks: facts.desks.map((desk, nth) => ({ ...desk, figures: figures[nth]! })),
    sums: {
      expectations: countsOf(expectations),
      escalations: entries.filter(isEscalation).length,
      disagreements: entries.filter(isDisagreement).length,
      injects: injects.length,
    },
    objectives: facts.objectives.map((objective) => objectiveOf(objective, facts, expectations)),
    expectations,
    observations: facts.evaluation.observations.map((one) => seenOf(one, facts)),
    improvements: facts.evaluation.improvements.map((one) => ({
      ...one,
      ...(facts.owed[one.id] ?? { state: null, settled: null }),
    })),
    timeline: momentsOf(entries, facts.tell),
    trend: facts.trend,
    quota: facts.quota,
  };
};
