import type { DeskId, EnteredFromPaper, Instant, ItemId, RequestId, UserId } from '#kernel';
import { nextState } from '#kernel';
import type { ClockInterval } from './clock.js';
import type { CopyExempt, RequestForm } from './request-form.js';
import { refusalByState, refuseRequest } from './request.errors.js';
import type { Copy, Parties, Refusal } from './request.events.js';
import { requestMachine, type RequestAct, type RequestStateName } from './request.machine.js';
import type { ServiceTerms } from './service-terms.js';

/** An act with its time and the person who answers for it. */
export interface Done {
  readonly at: Instant;
  readonly by: UserId;
}

/** The moment at which it crossed, and what was granted and told then. */
export interface Delivery extends Done {
  readonly releasedBy: UserId | null;
  readonly terms: ServiceTerms;
  readonly copies: readonly Copy[];
  readonly exceptions: readonly CopyExempt[];
}

export interface Question extends Done {
  readonly question: string;
  readonly answer: (Done & { readonly text: string }) | null;
}

export interface Authorisation extends Done {
  readonly expectedAt: Instant;
  readonly reason: string;
  readonly updates: readonly (Done & { readonly expectedAt: Instant; readonly reason: string })[];
  readonly settled: (Done & { readonly granted: boolean; readonly reason: string | null }) | null;
}

export interface Commitment extends Done {
  readonly promisedFor: Instant;
  readonly reason: string | null;
}

/** An answer that is written and has not crossed. */
export interface PendingAnswer extends Done {
  readonly items: number;
  readonly digest: string;
  /** A second person sent it back: it waits for its author then, and is released only when it is handed in again. */
  readonly returned?: Done;
}

/** One giving: the items that crossed, and what was refused with them. */
export interface Answer extends Done {
  readonly releasedBy: UserId | null;
  readonly itemIds: readonly ItemId[];
  readonly complete: boolean;
  readonly refusals: readonly Refusal[];
}

export interface Forward extends Done {
  readonly fromDeskId: DeskId;
  readonly toDeskId: DeskId;
  readonly reason: string;
  /** How much of each list was there: that much the desk that sent it on still sees. */
  readonly seen: Readonly<Record<'repeats' | 'questions' | 'authorisations' | 'answers' | 'translations', number>>;
}

export interface Translation extends Done {
  readonly translationId: string;
  readonly deskId: DeskId;
  readonly language: string;
  readonly text: string;
  readonly status: 'draft' | 'checked';
  /** It was made of the text as it stands. */
  readonly current: boolean;
}

/** A request and everything that became of it. */
export interface Request extends Parties {
  readonly state: RequestStateName;
  readonly form: RequestForm;
  readonly drafted: Done;
  readonly supersedes: RequestId | null;
  readonly submitted: Done | null;
  /** The form that it was written on while the system was away. */
  readonly paper?: EnteredFromPaper;
  /** Why the second person sent it back, the last time. */
  readonly returned: (Done & { readonly reason: string }) | null;
  readonly delivery: Delivery | null;
  /** By the desk that is asked now. */
  readonly acknowledged: Done | null;
  readonly started: Done | null;
  readonly repeatNumber: number;
  readonly repeats: readonly { readonly number: number; readonly at: Instant; readonly because: 'acknowledge' | 'answer' }[];
  readonly questions: readonly Question[];
  readonly authorisations: readonly Authorisation[];
  readonly commitment: Commitment | null;
  readonly pendingAnswer: PendingAnswer | null;
  readonly answers: readonly Answer[];
  readonly forwards: readonly Forward[];
  readonly translations: readonly Translation[];
  readonly clock: readonly ClockInterval[];
  /** Of what ended it without an answer, or after one. */
  readonly ended: (Done & { readonly reason: string | null; readonly replacedBy: RequestId | null }) | null;
}

export const mayDo = ({ state }: Request, act: RequestAct): boolean =>
  nextState<RequestStateName, RequestAct>(requestMachine, state, act) !== undefined;

/** @throws DomainError naming the state that it is in (illegal-state) when the machine does not allow the act */
export const mustAllow = (request: Request, act: RequestAct): Request => {
  if (mayDo(request, act)) return request;
  throw refuseRequest(refusalByState[request.state]);
};

export const partiesOf = ({ number, caseId, fromDeskId, toDeskId, lifeSafety }: Parties): Parties => ({
  number,
  caseId,
  fromDeskId,
  toDeskId,
  lifeSafety,
});
