import type { CaseId, DeskId, Instant, ItemId, RequestId, UserId, EnteredFromPaper } from '#kernel';
import type { Stored } from '#ledger';
import { shown } from '#reads';
import type { RequestSeen } from '../application/requests.queries.js';
import { clockState, type ClockState } from '../domain/clock.js';
import type { SignedAct } from '#votes';
import type { Standing } from '../domain/parties.js';
import type { Authorisation, Commitment, Done, Forward, Question, Request, Translation } from '../domain/request.js';
import type { CopyExempt, RequestForm } from '../domain/request-form.js';
import type { Copy, Refusal } from '../domain/request.events.js';
import type { RequestStateName } from '../domain/request.machine.js';
import { seenBy, type SeenState, seenStateOf } from '../domain/seen-by.js';
import type { ServiceTerms } from '../domain/service-terms.js';

/** One stretch of the clock of the answer. `end` is null while it lasts. */
export interface ClockIntervalResponse {
  readonly state: ClockState;
  readonly start: Instant;
  readonly end: Instant | null;
  readonly deskId: DeskId | null;
  readonly userId: UserId | null;
  /** A code that has words (`clock-reason.*`), or what the asked desk wrote. */
  readonly reason: string;
}

export interface RequestClockResponse {
  /** Null before the delivery, and when nothing is owed any more. */
  readonly state: ClockState | null;
  /** When the answer, or what was promised in its place, is due; null while the clock stands. */
  readonly dueAt: Instant | null;
  /** When the confirmation is due, while it is owed. */
  readonly acknowledgeBy: Instant | null;
  readonly overdue: boolean;
  readonly terms: ServiceTerms | null;
  readonly intervals: readonly ClockIntervalResponse[];
}

/** One line of a list. */
export interface RequestLineResponse {
  readonly id: RequestId;
  readonly number: string;
  readonly version: number;
  readonly state: SeenState;
  readonly standing: Standing;
  readonly caseId: CaseId | null;
  readonly fromDeskId: DeskId;
  readonly toDeskId: DeskId;
  readonly title: string | null;
  readonly purpose: string | null;
  readonly lifeSafety: boolean;
  readonly serviceClass: RequestForm['serviceClass'];
  readonly repeatNumber: number;
  readonly draftedAt: Instant;
  readonly deliveredAt: Instant | null;
  readonly clockState: ClockState | null;
  readonly dueAt: Instant | null;
  readonly acknowledgeBy: Instant | null;
  readonly overdue: boolean;
  /** An answer waits for a second person; only the asked desk is told. */
  readonly answerPrepared: boolean;
  /** That answer was sent back to its author. */
  readonly answerReturned: boolean;
}

export interface AnswerResponse extends Done {
  readonly releasedBy: UserId | null;
  /** Read them at `GET /items/{id}`, under their own conditions. */
  readonly itemIds: readonly ItemId[];
  readonly complete: boolean;
  readonly refusals: readonly Refusal[];
}

export interface RequestResponse extends Omit<
  RequestLineResponse,
  | 'title'
  | 'purpose'
  | 'serviceClass'
  | 'answerPrepared'
  | 'answerReturned'
  | 'clockState'
  | 'dueAt'
  | 'acknowledgeBy'
  | 'overdue'
> {
  readonly form: RequestForm;
  readonly drafted: Done;
  readonly supersedes: RequestId | null;
  readonly submitted: Done | null;
  /** It was written on a form while the system was away: which, and when it was written and entered. */
  readonly paper: EnteredFromPaper | null;
  readonly returned: (Done & { readonly reason: string }) | null;
  readonly releasedBy: UserId | null;
  readonly copies: readonly Copy[];
  readonly copyExceptions: readonly CopyExempt[];
  readonly acknowledged: Done | null;
  readonly started: Done | null;
  readonly clock: RequestClockResponse;
  readonly repeats: Request['repeats'];
  readonly questions: readonly Question[];
  readonly authorisations: readonly Authorisation[];
  readonly commitment: Commitment | null;
  /** What waits for a second person of the asked desk; nobody else is told. */
  readonly pendingAnswer: (Done & { readonly items: number; readonly returned: Done | null }) | null;
  readonly answers: readonly AnswerResponse[];
  readonly forwards: readonly Omit<Forward, 'seen'>[];
  readonly translations: readonly Translation[];
  readonly ended: (Done & { readonly reason: string | null; readonly replacedBy: RequestId | null }) | null;
  /** Which of the acts of two people shown here a key of the person’s own signed. */
  readonly votes: readonly SignedAct[];
}

const suspensions = ({ pauses }: RequestSeen): ClockIntervalResponse[] =>
  pauses
    .filter(({ because }) => because !== 'clarification-asked' && because !== 'awaiting-authorisation')
    .map(({ from, to, because, byDesk }) => ({
      state: 'suspended',
      start: from,
      end: to,
      deskId: byDesk,
      userId: null,
      reason: because,
    }));

const clockOf = (seen: RequestSeen, request: Request): RequestClockResponse => {
  const held = suspensions(seen);
  const own = request.clock.map(({ state, start, end, by, reason }) => {
    return { state, start, end, deskId: by?.deskId ?? null, userId: by?.userId ?? null, reason };
  });
  const suspended = held.some(({ end }) => end === null);
  const { dueAt, acknowledgeBy, overdue } = seen;
  return {
    state: suspended ? 'suspended' : clockState(request.clock),
    dueAt,
    acknowledgeBy,
    overdue,
    terms: request.delivery?.terms ?? null,
    intervals: [...own, ...held].sort((one, other) => (one.start < other.start ? -1 : 1)),
  };
};

const common = (seen: RequestSeen, request: Request) => ({
  id: seen.id as RequestId,
  number: request.number,
  version: seen.version,
  state: seenStateOf(seen.state, seen.standing),
  standing: seen.standing,
  caseId: request.caseId,
  fromDeskId: request.fromDeskId,
  toDeskId: request.toDeskId,
  lifeSafety: request.lifeSafety,
  repeatNumber: request.repeats.length + 1,
  draftedAt: request.drafted.at,
  deliveredAt: request.delivery?.at ?? null,
});

const readerOf = ({ standing, caseSeen }: RequestSeen) => ({ relation: standing, follows: caseSeen });

export const requestLineResponse = (seen: RequestSeen, deskId: DeskId): RequestLineResponse => {
  const request = seenBy(seen.state, seen.standing, deskId);
  const { state, dueAt, acknowledgeBy, overdue } = clockOf(seen, request);
  const { title, purpose, serviceClass } = request.form;
  const answerPrepared = request.pendingAnswer !== null;
  const answerReturned = request.pendingAnswer?.returned !== undefined;
  return shown('request-line', readerOf(seen), {
    ...common(seen, request),
    title,
    purpose,
    serviceClass,
    clockState: state,
    dueAt,
    acknowledgeBy,
    overdue,
    answerPrepared,
    answerReturned,
  });
};

/** Those behind what the reader is shown: when something was handed in that came back, or waits at the other desk, is told to nobody else. */
const votesShown = (
  { submitted, delivery, pendingAnswer, answers }: Request,
  votes: readonly SignedAct[],
): readonly SignedAct[] => {
  const shown: Readonly<Record<string, readonly (Done | null)[]>> = {
    'request.submit': [submitted],
    'request.release': [delivery],
    'answer.prepare': [pendingAnswer],
    'answer.release': answers,
  };
  return votes.filter(({ action, at }) => shown[action]?.some((done) => done?.at === at));
};

export const requestResponse = (seen: RequestSeen, deskId: DeskId, votes: readonly SignedAct[]): RequestResponse => {
  const request = seenBy(seen.state, seen.standing, deskId);
  const { form, drafted, supersedes, submitted, returned, delivery, acknowledged, started, repeats, questions } = request;
  const { authorisations, commitment, pendingAnswer, answers, forwards, translations, ended } = request;
  return shown('request', readerOf(seen), {
    ...common(seen, request),
    form,
    drafted,
    supersedes,
    submitted,
    paper: request.paper ?? null,
    returned,
    releasedBy: delivery?.releasedBy ?? null,
    copies: delivery?.copies ?? [],
    copyExceptions: delivery?.exceptions ?? form.copyExceptions,
    acknowledged,
    started,
    clock: clockOf(seen, request),
    repeats,
    questions,
    authorisations,
    commitment,
    pendingAnswer: pendingAnswer && {
      at: pendingAnswer.at,
      by: pendingAnswer.by,
      items: pendingAnswer.items,
      returned: pendingAnswer.returned ?? null,
    },
    answers,
    forwards: forwards.map(({ seen: _seen, ...forward }) => forward),
    translations,
    ended,
    votes: votesShown(request, votes),
  });
};

/** What an act answers: where the request stands now. The whole of it is at `GET /requests/{id}`. */
export interface RequestActResponse {
  readonly id: RequestId;
  readonly number: string;
  readonly version: number;
  readonly state: RequestStateName;
}

export const requestActResponse = ({ id, state, version }: Stored<Request>): RequestActResponse => ({
  id: id as RequestId,
  number: state.number,
  version,
  state: state.state,
});
