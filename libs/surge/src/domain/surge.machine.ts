import { defineMachine } from '#kernel';

export const SURGE_STATES = ['proposed', 'declared', 'ended', 'expired', 'dismissed'] as const;
export type SurgeState = (typeof SURGE_STATES)[number];
export type SurgeAct = 'declare' | 'dismiss' | 'end' | 'expire';

/** Thresholds propose, a named authority declares; a declaration ends by a person or by its time, a proposal by a person or when the load is gone. */
export const surgeMachine = defineMachine<SurgeState, SurgeAct>({
  name: 'surge',
  initial: ['proposed', 'declared'],
  final: ['ended', 'expired', 'dismissed'],
  table: {
    proposed: { declare: 'declared', dismiss: 'dismissed', expire: 'expired' },
    declared: { end: 'ended', expire: 'expired' },
    ended: {},
    expired: {},
    dismissed: {},
  },
});
