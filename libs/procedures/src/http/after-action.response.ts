import type { Bilingual, CountryCode, DeskId, Instant, Locale } from '#kernel';
import { sayTerm } from '#phrases';
import type { AfterActionSeen, AskedImprovement } from '../application/after-actions.repository.js';
import type { ReviewRecord } from '../application/review-records.js';
import type { AfterActionState, ImprovementState, ReviewSideState } from '../domain/after-action.machine.js';
import type { Improvement, Observation, ReviewSide } from '../domain/after-action.js';
import { type ReviewMomentResponse, reviewTimeline } from './review-moment.response.js';

export interface ReviewSideResponse extends Pick<ReviewSide, 'country' | 'deskId' | 'dueAt' | 'signed'> {
  readonly state: ReviewSideState;
  readonly stateText: string;
  readonly mine: boolean;
}

export interface ObservationResponse extends Observation {
  readonly kindText: string;
}

export interface ImprovementResponse extends Omit<Improvement, 'state'> {
  readonly state: ImprovementState;
  readonly stateText: string;
}

/** What both countries make of an activation that is over: each side writes its own, both see both. */
export interface AfterActionResponse {
  readonly activationId: string;
  readonly version: number;
  readonly state: AfterActionState;
  readonly stateText: string;
  readonly finalAt: Instant | null;
  readonly sides: readonly ReviewSideResponse[];
  /** What the procedure asks afterwards. */
  readonly questions: readonly Bilingual[];
  readonly observations: readonly ObservationResponse[];
  readonly improvements: readonly ImprovementResponse[];
  readonly timeline: readonly ReviewMomentResponse[];
}

export interface AskedImprovementResponse {
  readonly id: string;
  /** Null where the reader's desk did not sit in the activation. */
  readonly activationId: string | null;
  readonly text: string;
  readonly country: CountryCode;
  readonly ownerDeskId: DeskId;
  readonly dueAt: Instant;
  /** The draft that was opened with it; null where it asks for no other text. */
  readonly edition: Improvement['edition'];
  /** The edition in force that has answered it; null while none has. */
  readonly answered: { readonly edition: number; readonly at: Instant } | null;
}

export const askedImprovementResponse = ({ activationId, seated, improvement }: AskedImprovement): AskedImprovementResponse => ({
  id: improvement.id,
  activationId: seated ? activationId : null,
  text: improvement.text,
  country: improvement.by.country,
  ownerDeskId: improvement.ownerDeskId,
  dueAt: improvement.dueAt,
  edition: improvement.edition,
  answered: improvement.settled && { edition: Number(improvement.settled.text), at: improvement.settled.at },
});

export const afterActionResponse = (
  { version, state }: AfterActionSeen,
  record: ReviewRecord,
  { country, locale }: { readonly country: CountryCode; readonly locale: Locale },
): AfterActionResponse => ({
  activationId: record.seen.id,
  version,
  state: state.state,
  stateText: sayTerm(`after-action.${state.state}`, locale),
  finalAt: state.finalAt,
  sides: state.sides.map((side) => ({
    country: side.country,
    deskId: side.deskId,
    dueAt: side.dueAt,
    signed: side.signed,
    state: side.state,
    stateText: sayTerm(`review-side.${side.state}`, locale),
    mine: side.country === country,
  })),
  questions: record.seen.text.afterAction.questions,
  observations: state.observations.map((one) => ({ ...one, kindText: sayTerm(`observation.${one.kind}`, locale) })),
  improvements: state.improvements.map((one) => ({ ...one, stateText: sayTerm(`improvement.${one.state}`, locale) })),
  timeline: reviewTimeline(record, locale),
});
