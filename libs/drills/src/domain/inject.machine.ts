import { defineMachine } from '#kernel';

export const INJECT_STATES = ['pending', 'held', 'asked', 'skipped', 'fired', 'made', 'failed'] as const;
export type InjectState = (typeof INJECT_STATES)[number];
export type InjectStep = 'fire' | 'hold' | 'release' | 'ask' | 'skip' | 'reschedule' | 'make' | 'fail';

/** Fired once: what a controller repeats is a copy. What came too late is asked about, and goes on by a controller's word alone. */
export const injectMachine = defineMachine<InjectState, InjectStep>({
  name: 'inject',
  initial: ['pending'],
  final: ['skipped', 'made', 'failed'],
  table: {
    pending: { fire: 'fired', hold: 'held', ask: 'asked', skip: 'skipped', reschedule: 'pending' },
    held: { fire: 'fired', release: 'pending', skip: 'skipped', reschedule: 'held' },
    asked: { fire: 'fired', hold: 'held', skip: 'skipped', reschedule: 'pending' },
    fired: { make: 'made', fail: 'failed' },
    skipped: {},
    made: {},
    failed: {},
  },
});
