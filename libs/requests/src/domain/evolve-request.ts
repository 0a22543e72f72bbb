import { stopClock, turnClock, type ClockInterval, type ClockState } from './clock.js';
import type { Authorisation, Done, Forward, Question, Request } from './request.js';
import type {
  AuthorisationAwaited,
  AuthorisationSettled,
  RequestAnswered,
  RequestDelivered,
  RequestDrafted,
  RequestEvent,
  RequestForwarded,
  RequestQuestionAnswered,
  RequestQuestionAsked,
  RequestRefused,
  RequestTranslated,
} from './request.events.js';
import type { RequestStateName } from './request.machine.js';

const done = ({ at, data }: { readonly at: Done['at']; readonly data: { readonly by: Done['by'] } }): Done => ({
  at,
  by: data.by,
});

const begin = (event: RequestDrafted): Request => {
  const { form, supersedes, number } = event.data;
  return {
    number,
    caseId: form.caseId,
    fromDeskId: event.data.fromDeskId,
    toDeskId: form.toDeskId,
    lifeSafety: form.lifeSafety,
    state: 'draft',
    form,
    drafted: done(event),
    supersedes,
    submitted: null,
    returned: null,
    delivery: null,
    acknowledged: null,
    started: null,
    repeatNumber: 1,
    repeats: [],
    questions: [],
    authorisations: [],
    commitment: null,
    pendingAnswer: null,
    answers: [],
    forwards: [],
    translations: [],
    clock: [],
    ended: null,
  };
};

const lastOf = <Item>(all: readonly Item[], change: (last: Item) => Item): Item[] =>
  all.map((one, index) => (index === all.length - 1 ? change(one) : one));

const turned = (
  state: Request,
  to: ClockState,
  event: RequestEvent & { readonly data: { readonly by: Done['by'] } },
  deskId: Request['toDeskId'],
  reason: string,
): ClockInterval[] => turnClock(state.clock, { state: to, by: { deskId, userId: event.data.by }, reason }, event.at);

const delivered = (state: Request, event: RequestDelivered): Request => {
  const { by, releasedBy, terms, copies, exceptions } = event.data;
  return {
    ...state,
    state: 'delivered',
    delivery: { at: event.at, by, releasedBy, terms, copies, exceptions },
    clock: turned(state, 'running', event, state.fromDeskId, 'delivered'),
  };
};

const awaited = (state: Request, event: AuthorisationAwaited): Request => {
  const { expectedAt, reason, update } = event.data;
  const told = { ...done(event), expectedAt, reason };
  const authorisations = update
    ? lastOf(state.authorisations, (one): Authorisation => ({ ...one, expectedAt, updates: [...one.updates, told] }))
    : [...state.authorisations, { ...told, updates: [], settled: null }];
  const clock = update ? state.clock : turned(state, 'deviated', event, state.toDeskId, reason);
  return { ...state, state: 'awaiting_authorisation', authorisations, clock };
};

const settled = (state: Request, event: AuthorisationSettled): Request => {
  const { granted, reason } = event.data;
  return {
    ...state,
    state: 'in_progress',
    authorisations: lastOf(state.authorisations, (one) => ({ ...one, settled: { ...done(event), granted, reason } })),
    clock: turned(state, 'running', event, state.toDeskId, granted ? 'authorisation-granted' : 'authorisation-refused'),
  };
};

const endOf = ({ complete, refusals }: Pick<RequestAnswered['data'], 'complete' | 'refusals'>): RequestStateName => {
  if (!complete) return 'answered_part';
  return refusals.length > 0 ? 'refused_part' : 'answered_full';
};

const answered = (state: Request, event: RequestAnswered): Request => {
  const { releasedBy, itemIds, complete, refusals } = event.data;
  return {
    ...state,
    state: endOf(event.data),
    pendingAnswer: null,
    answers: [...state.answers, { ...done(event), releasedBy, itemIds, complete, refusals }],
    clock: complete ? stopClock(state.clock, event.at) : goOn(state, event),
  };
};

/** What was given while a question waited does not answer the question: but the asked desk works on, and so does its clock. */
const goOn = (state: Request, event: RequestAnswered): readonly ClockInterval[] =>
  state.state === 'clarification_asked' ? turned(state, 'running', event, state.toDeskId, 'answered-in-part') : state.clock;

const refused = (state: Request, event: RequestRefused): Request => ({
  ...state,
  state: state.answers.length > 0 ? 'refused_part' : 'refused_full',
  pendingAnswer: null,
  answers: [...state.answers, { ...done(event), releasedBy: null, itemIds: [], complete: true, refusals: event.data.refusals }],
  clock: stopClock(state.clock, event.at),
});

const lengthsOf = ({ repeats, questions, authorisations, answers, translations }: Request): Forward['seen'] => ({
  repeats: repeats.length,
  questions: questions.length,
  authorisations: authorisations.length,
  answers: answers.length,
  translations: translations.length,
});

/** The clock goes on from where it started; the desk that is asked now has to acknowledge for itself. */
const forwarded = (state: Request, event: RequestForwarded): Request => {
  const { previousDeskId, toDeskId, reason } = event.data;
  const running = state.clock.some((one) => one.end === null && one.state === 'running');
  return {
    ...state,
    state: 'delivered',
    toDeskId,
    acknowledged: null,
    started: null,
    pendingAnswer: null,
    forwards: [...state.forwards, { ...done(event), fromDeskId: previousDeskId, toDeskId, reason, seen: lengthsOf(state) }],
    clock: running ? state.clock : turned(state, 'running', event, previousDeskId, 'forwarded'),
  };
};

const ended = (
  state: Request,
  to: RequestStateName,
  event: RequestEvent & { readonly data: { readonly by: Done['by'] } },
  reason: string | null,
): Request => ({
  ...state,
  state: to,
  pendingAnswer: null,
  ended: { ...done(event), reason, replacedBy: event.type === 'request.superseded' ? event.data.replacedBy : null },
  clock: stopClock(state.clock, event.at),
});

const asked = (state: Request, event: RequestQuestionAsked): Request => ({
  ...state,
  state: 'clarification_asked',
  questions: [...state.questions, { ...done(event), question: event.data.question, answer: null }],
  clock: turned(state, 'waiting_for_requester', event, state.toDeskId, 'clarification-asked'),
});

const clarified = (state: Request, event: RequestQuestionAnswered): Request => {
  const answer = { ...done(event), text: event.data.answer };
  return {
    ...state,
    state: 'clarified',
    questions: lastOf(state.questions, (one): Question => ({ ...one, answer })),
    clock: turned(state, 'running', event, state.fromDeskId, 'clarified'),
  };
};

const translated = (state: Request, { at, data }: RequestTranslated): Request => {
  const { by, translationId, deskId, language, text, status } = data;
  const translation = { at, by, translationId, deskId, language, text, status, current: true };
  return { ...state, translations: [...state.translations, translation] };
};

type Evolve = {
  readonly [Type in RequestEvent['type']]: (state: Request, event: Extract<RequestEvent, { type: Type }>) => Request;
};

const evolve: Evolve = {
  'request.drafted': () => {
    throw new TypeError('a request is drafted once');
  },
  'request.revised': (state, { data: { form } }) => ({
    ...state,
    form,
    caseId: form.caseId,
    toDeskId: form.toDeskId,
    lifeSafety: form.lifeSafety,
    translations: state.translations.map((one) => ({ ...one, current: false })),
  }),
  'request.submitted': (state, event) => {
    const { paper, fromDeskId: deskId } = event.data;
    const entered = paper && { paper: { ...paper, deskId, enteredAt: event.at } };
    return { ...state, state: 'submitted', submitted: done(event), ...entered };
  },
  'request.returned': (state, event) => {
    const { reason } = event.data;
    return { ...state, state: 'draft', submitted: null, returned: { ...done(event), reason } };
  },
  'request.delivered': delivered,
  'request.acknowledged': (state, event) => ({ ...state, state: 'acknowledged', acknowledged: done(event) }),
  'request.started': (state, event) => ({ ...state, state: 'in_progress', started: done(event) }),
  'request.clarification-asked': asked,
  'request.clarification-answered': clarified,
  'request.authorisation-awaited': awaited,
  'request.authorisation-settled': settled,
  'request.committed': (state, event) => {
    const { promisedFor, reason } = event.data;
    return { ...state, state: 'commitment_given', commitment: { ...done(event), promisedFor, reason } };
  },
  'request.answer-prepared': (state, event) => {
    const { items, digest } = event.data;
    return { ...state, pendingAnswer: { ...done(event), items, digest } };
  },
  'request.answer-returned': (state, event) => ({
    ...state,
    pendingAnswer: state.pendingAnswer && { ...state.pendingAnswer, returned: done(event) },
  }),
  'request.answered': answered,
  'request.refused': refused,
  'request.forwarded': forwarded,
  'request.repeated': (state, { at, data: { repeatNumber: number, because } }) => ({
    ...state,
    repeatNumber: number,
    repeats: [...state.repeats, { number, at, because }],
  }),
  'request.translated': translated,
  'request.withdrawn': (state, event) => ended(state, 'withdrawn', event, event.data.reason),
  'request.superseded': (state, event) => ended(state, 'superseded', event, null),
  'request.closed': (state, event) => ended(state, 'closed', event, event.data.reason),
};

/** What an event makes of a request. */
export const evolveRequest = (state: Request | null, event: RequestEvent): Request => {
  if (event.type === 'request.drafted') return begin(event);
  if (state === null) throw new TypeError(`${event.type} cannot begin a request`);
  return (evolve[event.type] as (state: Request, event: RequestEvent) => Request)(state, event);
};
