import { defineMachine, type TransitionTable } from '#kernel';

export const CONSENT_STATES = ['asked', 'granted', 'refused'] as const;
export type ConsentStateName = (typeof CONSENT_STATES)[number];
export type ConsentAct = 'grant' | 'refuse';

const table: TransitionTable<ConsentStateName, ConsentAct> = {
  asked: { grant: 'granted', refuse: 'refused' },
  granted: {},
  refused: {},
};

export const consentMachine = defineMachine<ConsentStateName, ConsentAct>({
  name: 'consent',
  initial: ['asked'],
  final: ['granted', 'refused'],
  table,
});
