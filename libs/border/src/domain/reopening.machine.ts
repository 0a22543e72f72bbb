import { defineMachine, type TransitionTable } from '#kernel';

export const REOPENING_STATES = ['planned', 'under-way', 'done', 'abandoned'] as const;
export type ReopeningState = (typeof REOPENING_STATES)[number];
export type ReopeningAct = 'take' | 'finish' | 'abandon';

const table: TransitionTable<ReopeningState, ReopeningAct> = {
  planned: { take: 'under-way', finish: 'done', abandon: 'abandoned' },
  'under-way': { take: 'under-way', finish: 'done', abandon: 'abandoned' },
  done: {},
  abandoned: {},
};

/** A reopening goes stage by stage, in its order, each by an act of the desk; shutting one of its lanes again abandons what is left. */
export const reopeningMachine = defineMachine<ReopeningState, ReopeningAct>({
  name: 'reopening',
  initial: ['planned'],
  final: ['done', 'abandoned'],
  table,
});
