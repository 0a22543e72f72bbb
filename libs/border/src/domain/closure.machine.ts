import { defineMachine, type TransitionTable } from '#kernel';

export const CLOSURE_STATES = ['announced', 'begun', 'ended', 'withdrawn'] as const;
export type ClosureState = (typeof CLOSURE_STATES)[number];
export type ClosureAct = 'begin' | 'end' | 'withdraw';

const table: TransitionTable<ClosureState, ClosureAct> = {
  announced: { begin: 'begun', withdraw: 'withdrawn' },
  begun: { end: 'ended' },
  ended: {},
  withdrawn: {},
};

/** A closure that was announced begins and ends by the clock of the database. */
export const closureMachine = defineMachine<ClosureState, ClosureAct>({
  name: 'closure',
  initial: ['announced'],
  final: ['ended', 'withdrawn'],
  table,
});
