import { defineMachine, type TransitionTable } from '#kernel';

export const BREAK_GLASS_STATES = ['open', 'ended', 'reviewed'] as const;
export type BreakGlassStateName = (typeof BREAK_GLASS_STATES)[number];

/** `end` is the person's own; that its hour is over is a fact of the clock and no state. */
export type BreakGlassAct = 'end' | 'review';

const table: TransitionTable<BreakGlassStateName, BreakGlassAct> = {
  open: { end: 'ended', review: 'reviewed' },
  ended: { review: 'reviewed' },
  reviewed: {},
};

export const breakGlassMachine = defineMachine<BreakGlassStateName, BreakGlassAct>({
  name: 'break-glass',
  initial: ['open'],
  final: ['reviewed'],
  table,
});
