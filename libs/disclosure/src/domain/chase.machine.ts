import { defineMachine, type TransitionTable } from '#kernel';

export const CHASE_STATES = ['open', 'done'] as const;
export type ChaseStateName = (typeof CHASE_STATES)[number];
export type ChaseAct = 'acknowledge' | 'finish';

const table: TransitionTable<ChaseStateName, ChaseAct> = {
  open: { acknowledge: 'open', finish: 'done' },
  done: {},
};

/** `finish` is the acknowledgement of the last desk. */
export const chaseMachine = defineMachine<ChaseStateName, ChaseAct>({
  name: 'chase',
  initial: ['open'],
  final: ['done'],
  table,
});
