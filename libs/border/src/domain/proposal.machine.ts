import { defineMachine, type TransitionTable } from '#kernel';

export const PROPOSAL_STATES = ['open', 'taken', 'dismissed', 'lapsed'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
export type ProposalAct = 'restate' | 'take' | 'dismiss' | 'lapse';

const table: TransitionTable<ProposalState, ProposalAct> = {
  open: { restate: 'open', take: 'taken', dismiss: 'dismissed', lapse: 'lapsed' },
  taken: {},
  dismissed: {},
  lapsed: {},
};

/** What readings propose. People raise levels; nothing here does. */
export const proposalMachine = defineMachine<ProposalState, ProposalAct>({
  name: 'wait-proposal',
  initial: ['open'],
  final: ['taken', 'dismissed', 'lapsed'],
  table,
});
