import { defineMachine, type TransitionTable } from '#kernel';

export const HANDOFF_STATES = [
  'offered',
  'clarification_asked',
  'accepted_with_conditions',
  'accepted',
  'confirmed',
  'declined',
  'withdrawn',
  'expired',
] as const;
export type HandoffStateName = (typeof HANDOFF_STATES)[number];

/** What somebody, or the clock, may do to an offer that exists. */
export type HandoffAct =
  | 'accept'
  | 'accept-with-conditions'
  | 'confirm'
  | 'decline'
  | 'withdraw'
  | 'expire'
  | 'ask-clarification'
  | 'answer-clarification'
  | 'reoffer';

/** While a question waits, the clock stands still, so nothing can expire; the target may still decide without the answer. */
const table: TransitionTable<HandoffStateName, HandoffAct> = {
  offered: {
    accept: 'accepted',
    'accept-with-conditions': 'accepted_with_conditions',
    decline: 'declined',
    withdraw: 'withdrawn',
    expire: 'expired',
    'ask-clarification': 'clarification_asked',
    reoffer: 'offered',
  },
  clarification_asked: {
    'answer-clarification': 'offered',
    accept: 'accepted',
    'accept-with-conditions': 'accepted_with_conditions',
    decline: 'declined',
    withdraw: 'withdrawn',
  },
  accepted_with_conditions: {
    confirm: 'confirmed',
    withdraw: 'withdrawn',
    expire: 'expired',
    reoffer: 'offered',
  },
  accepted: {},
  confirmed: {},
  declined: {},
  withdrawn: {},
  expired: {},
};

export const handoffMachine = defineMachine<HandoffStateName, HandoffAct>({
  name: 'handoff',
  initial: ['offered'],
  final: ['accepted', 'confirmed', 'declined', 'withdrawn', 'expired'],
  table,
});

/** States in which the offer is open: it holds the case's one place for an offer. */
export const OPEN_HANDOFF_STATES = HANDOFF_STATES.filter((state) => !handoffMachine.final.includes(state));
