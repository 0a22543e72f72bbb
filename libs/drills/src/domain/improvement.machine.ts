import { defineMachine } from '#kernel';

export const IMPROVEMENT_STATES = ['open', 'done', 'dropped'] as const;
export type ImprovementState = (typeof IMPROVEMENT_STATES)[number];

/** What a desk owes after a drill. */
export const improvementMachine = defineMachine<ImprovementState, 'complete' | 'drop'>({
  name: 'drill-improvement',
  initial: ['open'],
  final: ['done', 'dropped'],
  table: { open: { complete: 'done', drop: 'dropped' }, done: {}, dropped: {} },
});
