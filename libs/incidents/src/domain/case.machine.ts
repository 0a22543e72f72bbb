import { defineMachine } from '#kernel';

export type CaseState = 'open' | 'acknowledged' | 'in_progress' | 'resolved' | 'closed';
export type CaseAct = 'acknowledge' | 'start' | 'resolve' | 'close' | 'reopen';

/**
 * Life of a case. `acknowledge` leads back to the same state from there on: a desk that came to lead later
 * (arbitration) owes its own acknowledgement, and the work already done is not undone for it.
 */
export const caseMachine = defineMachine<CaseState, CaseAct>({
  name: 'case',
  initial: ['open'],
  final: [],
  table: {
    open: { acknowledge: 'acknowledged' },
    acknowledged: { acknowledge: 'acknowledged', start: 'in_progress' },
    in_progress: { acknowledge: 'in_progress', resolve: 'resolved' },
    resolved: { acknowledge: 'resolved', close: 'closed', reopen: 'in_progress' },
    closed: { reopen: 'in_progress' },
  },
});
