import { defineMachine } from '#kernel';

export const EDITION_STATES = ['draft', 'proposed', 'in-force', 'declined', 'withdrawn', 'superseded'] as const;
export type EditionState = (typeof EDITION_STATES)[number];
export type EditionMove = 'revise' | 'propose' | 'approve' | 'decline' | 'withdraw' | 'supersede';

/**
 * The life of one edition of a procedure. Its side writes and proposes it, the other country approves it, and at once it is in force.
 * A text that is changed after it was proposed is a draft again: nobody approves what they have not read.
 */
export const editionOfProcedureMachine = defineMachine<EditionState, EditionMove>({
  name: 'procedure edition',
  initial: ['draft'],
  final: ['declined', 'withdrawn', 'superseded'],
  table: {
    draft: { revise: 'draft', propose: 'proposed', withdraw: 'withdrawn' },
    proposed: { revise: 'draft', approve: 'in-force', decline: 'declined', withdraw: 'withdrawn' },
    'in-force': { supersede: 'superseded' },
    declined: {},
    withdrawn: {},
    superseded: {},
  },
});
