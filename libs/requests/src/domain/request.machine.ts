import { defineMachine, type TransitionTable } from '#kernel';

export const REQUEST_STATES = [
  'draft',
  'submitted',
  'delivered',
  'acknowledged',
  'in_progress',
  'clarification_asked',
  'clarified',
  'awaiting_authorisation',
  'commitment_given',
  'answered_part',
  'answered_full',
  'refused_part',
  'refused_full',
  'closed',
  'withdrawn',
  'superseded',
] as const;
export type RequestStateName = (typeof REQUEST_STATES)[number];

/** What somebody, or a clock, may do to a request that exists. */
export type RequestAct =
  | 'revise'
  | 'submit'
  | 'return'
  | 'deliver'
  | 'acknowledge'
  | 'start'
  | 'ask-clarification'
  | 'answer-clarification'
  | 'await-authorisation'
  | 'settle-authorisation'
  | 'commit'
  | 'prepare-answer'
  | 'return-answer'
  | 'answer-in-part'
  | 'answer-in-full'
  | 'refuse-in-part'
  | 'refuse'
  | 'forward'
  | 'repeat'
  | 'translate'
  | 'withdraw'
  | 'supersede'
  | 'close';

/** How a request that is being answered may end. */
const ENDS = {
  'answer-in-part': 'answered_part',
  'answer-in-full': 'answered_full',
  'refuse-in-part': 'refused_part',
  refuse: 'refused_full',
} as const;
/** The requester needs no answer any more, wherever the asked desk stands. */
const TAKEN_BACK = { withdraw: 'withdrawn', supersede: 'superseded' } as const;
const WAYS_ON = {
  'ask-clarification': 'clarification_asked',
  'await-authorisation': 'awaiting_authorisation',
  commit: 'commitment_given',
  forward: 'delivered',
} as const;
const WORKED = { ...WAYS_ON, ...ENDS, ...TAKEN_BACK } as const;

/**
 * A question does not bar the answer: the asked desk may give what it has while it waits. An authorisation does: what it decides about may
 * not be given before, and only a refusal needs none.
 */
const table: TransitionTable<RequestStateName, RequestAct> = {
  draft: { revise: 'draft', translate: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { return: 'draft', deliver: 'delivered', withdraw: 'withdrawn' },
  delivered: { acknowledge: 'acknowledged', forward: 'delivered', repeat: 'delivered', translate: 'delivered', ...TAKEN_BACK },
  acknowledged: {
    start: 'in_progress',
    'prepare-answer': 'acknowledged',
    'return-answer': 'acknowledged',
    repeat: 'acknowledged',
    translate: 'acknowledged',
    ...WORKED,
  },
  in_progress: {
    'prepare-answer': 'in_progress',
    'return-answer': 'in_progress',
    repeat: 'in_progress',
    translate: 'in_progress',
    ...WORKED,
  },
  clarification_asked: {
    'answer-clarification': 'clarified',
    'prepare-answer': 'clarification_asked',
    'return-answer': 'clarification_asked',
    translate: 'clarification_asked',
    forward: 'delivered',
    ...ENDS,
    ...TAKEN_BACK,
  },
  clarified: {
    'prepare-answer': 'clarified',
    'return-answer': 'clarified',
    repeat: 'clarified',
    translate: 'clarified',
    ...WORKED,
  },
  awaiting_authorisation: {
    'await-authorisation': 'awaiting_authorisation',
    'settle-authorisation': 'in_progress',
    translate: 'awaiting_authorisation',
    'refuse-in-part': 'refused_part',
    refuse: 'refused_full',
    ...TAKEN_BACK,
  },
  commitment_given: {
    'prepare-answer': 'commitment_given',
    'return-answer': 'commitment_given',
    repeat: 'commitment_given',
    translate: 'commitment_given',
    ...WORKED,
  },
  answered_part: {
    'prepare-answer': 'answered_part',
    'return-answer': 'answered_part',
    repeat: 'answered_part',
    translate: 'answered_part',
    ...WORKED,
    close: 'closed',
  },
  answered_full: { translate: 'answered_full', close: 'closed' },
  refused_part: { translate: 'refused_part', close: 'closed' },
  refused_full: { translate: 'refused_full', close: 'closed' },
  closed: {},
  withdrawn: {},
  superseded: {},
};

export const requestMachine = defineMachine<RequestStateName, RequestAct>({
  name: 'request',
  initial: ['draft'],
  final: ['closed', 'withdrawn', 'superseded'],
  table,
});

/** Nothing has crossed yet: the requesting desk alone knows of it. */
export const UNSENT_STATES: readonly RequestStateName[] = ['draft', 'submitted'];

/** States in which the asked desk still owes something: the case of the request cannot close. */
export const OPEN_REQUEST_STATES: readonly RequestStateName[] = REQUEST_STATES.filter(
  (state) => !UNSENT_STATES.includes(state) && table[state].supersede !== undefined,
);
