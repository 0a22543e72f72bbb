import { defineMachine } from '#kernel';

export const REHEARSAL_STATES = ['asked', 'playing', 'compared', 'failed'] as const;
export type RehearsalState = (typeof REHEARSAL_STATES)[number];
export type RehearsalStep = 'begin' | 'compare' | 'fail';

/** The life of a rehearsal. */
export const rehearsalMachine = defineMachine<RehearsalState, RehearsalStep>({
  name: 'rehearsal',
  initial: ['asked'],
  final: ['compared', 'failed'],
  table: {
    asked: { begin: 'playing', fail: 'failed' },
    playing: { compare: 'compared', fail: 'failed' },
    compared: {},
    failed: {},
  },
});
