import { defineMachine } from '#kernel';

export const REDACTION_STATES = ['proposed', 'done', 'refused', 'withdrawn'] as const;
export type RedactionStateName = (typeof REDACTION_STATES)[number];
export type RedactionAct = 'approve' | 'refuse' | 'withdraw';

/** Life of a redaction. Approving it does it: there is no approval that waits. */
export const redactionMachine = defineMachine<RedactionStateName, RedactionAct>({
  name: 'redaction',
  initial: ['proposed'],
  final: ['done', 'refused', 'withdrawn'],
  table: {
    proposed: { approve: 'done', refuse: 'refused', withdraw: 'withdrawn' },
    done: {},
    refused: {},
    withdrawn: {},
  },
});
