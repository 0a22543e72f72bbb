import { defineMachine } from '#kernel';

export const STATEMENT_STATES = ['drafted', 'proposed', 'declined', 'lapsed', 'released', 'alone', 'withdrawn'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];
export type StatementAct = 'edit' | 'propose' | 'confirm' | 'decline' | 'lapse' | 'speak-alone' | 'withdraw';

/**
 * A statement to the public. `released` needs the keys of both countries on one text; `alone` is one side's own word and says so. What was
 * refused or not answered is changed and proposed anew, with another number: no key of before counts for it.
 */
export const statementMachine = defineMachine<StatementState, StatementAct>({
  name: 'statement',
  initial: ['drafted'],
  final: ['released', 'alone', 'withdrawn'],
  table: {
    drafted: { edit: 'drafted', propose: 'proposed', 'speak-alone': 'alone', withdraw: 'withdrawn' },
    proposed: { confirm: 'released', decline: 'declined', lapse: 'lapsed', withdraw: 'withdrawn' },
    declined: { edit: 'drafted', 'speak-alone': 'alone', withdraw: 'withdrawn' },
    lapsed: { edit: 'drafted', propose: 'proposed', 'speak-alone': 'alone', withdraw: 'withdrawn' },
    released: {},
    alone: {},
    withdrawn: {},
  },
});
