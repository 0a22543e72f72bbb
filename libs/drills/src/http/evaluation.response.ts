import type { Bilingual, CountryCode, DeskId, Instant, Locale } from '#kernel';
import { sayTerm } from '#phrases';
import type { ImprovementSeen } from '../application/evaluations.repository.js';
import type { ExpectedNow } from '../application/gather-report.js';
import type { ReportTold } from '../application/report-told.js';
import type { ImprovementState } from '../domain/improvement.machine.js';
import type { Element } from '../domain/improvement.js';
import type { ExpectationState, Undecided } from '../domain/judge-criterion.js';
import type { ObservationKind } from '../domain/observation.js';
import type { RatingLetter, Written } from '../domain/rating.js';
import type { Counts, JudgedExpectation, Quota, Report, Result } from '../domain/report.js';
import type { TookPart } from '../domain/report-people.js';
import type { DeskFigures } from '../domain/report-figures.js';
import type { MomentKind } from '../domain/report-moments.js';
import type { CriticalTask } from '../domain/scenario.js';

export interface ExpectationResponse {
  readonly id: string;
  readonly inject: number;
  readonly text: Bilingual;
  readonly objectives: readonly string[];
  readonly state: ExpectationState;
  readonly stateText: string;
  /** Why there is no verdict. */
  readonly why: Undecided | null;
  readonly whyText: string | null;
  /** On the drill's clock. */
  readonly dueAt: Instant | null;
  readonly at: Instant | null;
  readonly minutes: number | null;
  /** Ledger entries that prove it. */
  readonly proof: JudgedExpectation['proof'];
  readonly waitingFor: readonly string[];
}

export interface ExpectationsResponse {
  readonly now: Instant;
  readonly items: readonly ExpectationResponse[];
}

const expectationResponse = ({ verdict, ...one }: JudgedExpectation, locale: Locale): ExpectationResponse => ({
  ...verdict,
  ...one,
  stateText: sayTerm(`expectation.${verdict.state}`, locale),
  whyText: verdict.why && sayTerm(`expectation-why.${verdict.why}`, locale),
});

export const expectationsResponse = ({ now, items }: ExpectedNow, locale: Locale): ExpectationsResponse => ({
  now,
  items: items.map((one) => expectationResponse(one, locale)),
});

export interface RatedObjectiveResponse {
  readonly id: string;
  readonly title: Bilingual;
  readonly capability: Bilingual;
  readonly tasks: readonly CriticalTask[];
  readonly rating: { readonly rating: RatingLetter; readonly text: string; readonly reason: Written } | null;
  readonly expectations: Counts;
  readonly injects: readonly number[];
}

export interface ObservationSeenResponse {
  readonly id: string;
  readonly kind: ObservationKind;
  readonly kindText: string;
  readonly phaseText: string;
  readonly roleText: string;
  /** Who wrote it, if that person chose to be named. */
  readonly name: string | null;
  readonly deskId: DeskId | null;
  readonly objectiveId: string | null;
  readonly taskId: string | null;
  readonly inject: number | null;
  readonly text: Written;
  readonly on: Instant;
  /** The reader wrote it, and can take it back until the report is final. */
  readonly mine: boolean;
}

export interface PlannedImprovementResponse {
  readonly id: string;
  readonly text: Written;
  readonly element: Element;
  readonly elementText: string;
  readonly objectiveId: string | null;
  readonly ownerDeskId: DeskId;
  readonly dueAt: Instant;
  /** Null until it is owed, which it is when the report is final. */
  readonly state: ImprovementState | null;
  readonly stateText: string;
  readonly settled: { readonly at: Instant; readonly text: string } | null;
}

export interface MomentResponse {
  readonly id: string;
  readonly on: Instant;
  readonly kind: MomentKind;
  readonly kindText: string;
  readonly inject: number | null;
  readonly deskId: DeskId | null;
  readonly text: string;
}

/** The after-action report of a drill. Texts of people are in the languages that they wrote; nobody is named who did not choose it. */
export interface DrillReportResponse {
  readonly drillId: string;
  readonly title: Bilingual;
  readonly scenarioId: string;
  readonly edition: number;
  readonly state: string;
  readonly final: boolean;
  /** What the reader may do next with the report. */
  readonly steps: ReportTold['drill']['steps'];
  /** Nobody played it; it says no time outside then, no trend and no quota. */
  readonly byItself: boolean;
  /** Outside. */
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** On the drill's clock. */
  readonly startedOn: Instant | null;
  readonly endedOn: Instant | null;
  /** Who took part, by role and desk: names of those who chose it, and how many others. */
  readonly people: readonly (TookPart & { readonly roleText: string })[];
  readonly sums: Report['sums'];
  readonly desks: readonly {
    readonly deskId: DeskId;
    readonly country: CountryCode;
    readonly plays: 'player' | 'simulated';
    readonly figures: DeskFigures;
  }[];
  readonly objectives: readonly RatedObjectiveResponse[];
  readonly expectations: readonly ExpectationResponse[];
  readonly observations: readonly ObservationSeenResponse[];
  readonly improvements: readonly PlannedImprovementResponse[];
  readonly timeline: readonly MomentResponse[];
  readonly trend: readonly Result[];
  readonly quota: readonly Quota[];
}

const sayRating = (one: RatedObjectiveResponse['rating'] | Report['objectives'][number]['rating'], locale: Locale) =>
  one && { rating: one.rating, text: sayTerm(`drill-rating.${one.rating}`, locale), reason: one.reason };

const observations = (report: Report, locale: Locale): ObservationSeenResponse[] =>
  report.observations.map(({ by, phase, kind, ...seen }) => ({
    ...seen,
    kind,
    kindText: sayTerm(`drill-observation.${kind}`, locale),
    phaseText: sayTerm(`drill-phase.${phase}`, locale),
    roleText: sayTerm(`drill-role.${by.role}`, locale),
    name: by.name,
    deskId: by.deskId,
  }));

const improvements = (report: Report, locale: Locale): PlannedImprovementResponse[] =>
  report.improvements.map(({ id, text, element, objectiveId, ownerDeskId, dueAt, state, settled }) => ({
    id,
    text,
    element,
    objectiveId,
    ownerDeskId,
    dueAt,
    state,
    settled,
    elementText: sayTerm(`drill-element.${element}`, locale),
    stateText: sayTerm(`drill-improvement.${state ?? 'planned'}`, locale),
  }));

export const drillReportResponse = ({ drill, report }: ReportTold, locale: Locale): DrillReportResponse => ({
  drillId: drill.id,
  title: drill.title,
  scenarioId: drill.scenarioId,
  edition: drill.edition,
  state: drill.state,
  final: drill.final,
  steps: drill.steps,
  byItself: drill.byItself,
  startedAt: drill.startedAt,
  endedAt: drill.endedAt,
  startedOn: report.startedOn,
  endedOn: report.endedOn,
  people: report.people.map((one) => ({ ...one, roleText: sayTerm(`drill-role.${one.role}`, locale) })),
  sums: report.sums,
  desks: report.desks,
  objectives: report.objectives.map((one) => ({ ...one, rating: sayRating(one.rating, locale) })),
  expectations: report.expectations.map((one) => expectationResponse(one, locale)),
  observations: observations(report, locale),
  improvements: improvements(report, locale),
  timeline: report.timeline.map(({ id, on, kind, inject, deskId, text }) => ({
    id,
    on,
    kind,
    inject,
    deskId,
    kindText: sayTerm(`drill-moment.${kind}`, locale),
    text: text[locale],
  })),
  trend: report.trend,
  quota: report.quota,
});

/** What a desk owes after a drill. */
export interface OwedImprovementResponse extends Omit<PlannedImprovementResponse, 'objectiveId' | 'state'> {
  readonly version: number;
  readonly state: ImprovementState;
  readonly drillTitle: Bilingual;
}

export const owedImprovementResponse = (
  { id, version, improvement }: ImprovementSeen,
  locale: Locale,
): OwedImprovementResponse => ({
  id,
  version,
  text: improvement.text,
  element: improvement.element,
  elementText: sayTerm(`drill-element.${improvement.element}`, locale),
  ownerDeskId: improvement.ownerDeskId,
  dueAt: improvement.dueAt,
  state: improvement.state,
  stateText: sayTerm(`drill-improvement.${improvement.state}`, locale),
  settled: improvement.settled && { at: improvement.settled.at, text: improvement.settled.text },
  drillTitle: improvement.title,
});
