import { defineMachine, type PresenceState } from '#kernel';

export type PresenceAct = 'confirm' | 'miss';

/** A desk is under check from its first confirmation on. One missed check is amber, the second in a row is silence; any sign of life ends both. */
export const presenceMachine = defineMachine<PresenceState, PresenceAct>({
  name: 'desk-presence',
  initial: ['present'],
  final: [],
  table: {
    present: { confirm: 'present', miss: 'missed' },
    missed: { confirm: 'present', miss: 'silent' },
    silent: { confirm: 'present' },
  },
});
