import type { CaseId, CountryCode, DeskId, DomainEvent, Instant, ItemId, OnPaper, RequestId, UserId } from '#kernel';
import type { CopyExempt, RequestForm } from './request-form.js';
import type { ServiceTerms } from './service-terms.js';

/** A person acting for a desk. The desk is bound by the act, the person answers for it. */
export interface Officer {
  readonly deskId: DeskId;
  readonly userId: UserId;
}

/** Which request, and between whom. Carried by every event, so that whoever reads one alone knows both desks. */
export interface Parties {
  readonly number: string;
  readonly caseId: CaseId | null;
  readonly fromDeskId: DeskId;
  /** The desk that is asked now: a forward changes it. */
  readonly toDeskId: DeskId;
  readonly lifeSafety: boolean;
}

/** One ground on which a part, or all, is refused. */
export interface Refusal {
  readonly ground: string;
  readonly words: string | null;
  /** What part of the request it touches; null for all of it. */
  readonly part: string | null;
}

export interface Copy {
  readonly country: CountryCode;
  readonly deskId: DeskId;
}

type Event<Type extends string, Data extends object> = DomainEvent<Type, Parties & Data>;
interface By {
  readonly by: UserId;
}

export type RequestDrafted = Event<'request.drafted', By & { readonly form: RequestForm; readonly supersedes: RequestId | null }>;
export type RequestRevised = Event<'request.revised', By & { readonly form: RequestForm }>;
/** Handed in. With a protected person in it, it waits for a second person of the desk and nothing has crossed. */
export type RequestSubmitted = Event<
  'request.submitted',
  By & {
    readonly needsSecond: boolean;
    /** It was written on a form, and is entered now: its clocks start with the delivery all the same. */
    readonly paper?: OnPaper;
  }
>;
export type RequestReturned = Event<'request.returned', By & { readonly reason: string }>;
/** It crossed: the clock of the answer starts, wherever the request goes from here. */
export type RequestDelivered = Event<
  'request.delivered',
  By & {
    /** The second person, where one was needed. */
    readonly releasedBy: UserId | null;
    readonly terms: ServiceTerms;
    readonly copies: readonly Copy[];
    readonly exceptions: readonly CopyExempt[];
    readonly acknowledgeBy: Instant;
    readonly dueAt: Instant;
  }
>;
export type RequestAcknowledged = Event<'request.acknowledged', By>;
export type RequestStarted = Event<'request.started', By>;
export type RequestQuestionAsked = Event<'request.clarification-asked', By & { readonly question: string }>;
export type RequestQuestionAnswered = Event<
  'request.clarification-answered',
  By & { readonly answer: string; readonly dueAt: Instant }
>;
/** The notice that the rule demands: that an authorisation is needed, why, and by when it is expected. Again when that changes. */
export type AuthorisationAwaited = Event<
  'request.authorisation-awaited',
  By & { readonly expectedAt: Instant; readonly reason: string; readonly update: boolean }
>;
export type AuthorisationSettled = Event<
  'request.authorisation-settled',
  By & { readonly granted: boolean; readonly reason: string | null; readonly dueAt: Instant }
>;
export type RequestCommitted = Event<'request.committed', By & { readonly promisedFor: Instant; readonly reason: string | null }>;
/** What the asked desk wrote and a second person of it has to release; the ledger holds its hash alone. */
export type AnswerPrepared = Event<'request.answer-prepared', By & { readonly items: number; readonly digest: string }>;
/** A second person sent the answer back to its author: nothing has crossed. Why is kept with what was written, which no ledger holds. */
export type AnswerReturned = Event<'request.answer-returned', By>;
export type RequestAnswered = Event<
  'request.answered',
  By & {
    readonly releasedBy: UserId | null;
    readonly itemIds: readonly ItemId[];
    /** Nothing more is to come. */
    readonly complete: boolean;
    readonly refusals: readonly Refusal[];
  }
>;
export type RequestRefused = Event<'request.refused', By & { readonly refusals: readonly Refusal[] }>;
export type RequestForwarded = Event<
  'request.forwarded',
  By & { readonly previousDeskId: DeskId; readonly reason: string; readonly acknowledgeBy: Instant }
>;
/** The same request asked again, by the clock: 2 calls the asked desk's supervisors, 3 those of both. */
export type RequestRepeated = Event<
  'request.repeated',
  { readonly repeatNumber: number; readonly because: 'acknowledge' | 'answer' }
>;
export type RequestTranslated = Event<
  'request.translated',
  By & {
    readonly translationId: string;
    readonly deskId: DeskId;
    readonly language: string;
    readonly text: string;
    readonly status: 'draft' | 'checked';
  }
>;
export type RequestWithdrawn = Event<
  'request.withdrawn',
  By & {
    readonly reason: string | null;
    /** It had crossed: the asked desk hears of it. */
    readonly sent: boolean;
  }
>;
export type RequestSuperseded = Event<'request.superseded', By & { readonly replacedBy: RequestId }>;
export type RequestClosed = Event<'request.closed', By & { readonly reason: string | null }>;

export type RequestEvent =
  | RequestDrafted
  | RequestRevised
  | RequestSubmitted
  | RequestReturned
  | RequestDelivered
  | RequestAcknowledged
  | RequestStarted
  | RequestQuestionAsked
  | RequestQuestionAnswered
  | AuthorisationAwaited
  | AuthorisationSettled
  | RequestCommitted
  | AnswerPrepared
  | AnswerReturned
  | RequestAnswered
  | RequestRefused
  | RequestForwarded
  | RequestRepeated
  | RequestTranslated
  | RequestWithdrawn
  | RequestSuperseded
  | RequestClosed;
