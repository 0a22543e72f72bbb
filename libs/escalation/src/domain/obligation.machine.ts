import { defineMachine } from '#kernel';

export type ObligationState = 'open' | 'met' | 'cancelled';
export type ObligationTrigger =
  'reach-step' | 'find-nobody' | 'breach' | 'pause' | 'resume' | 'silence' | 'nudge' | 'escalate' | 'meet' | 'cancel';

/** Being overdue is a fact of an open obligation and not a state: it can still be met, late. */
export const obligationMachine = defineMachine<ObligationState, ObligationTrigger>({
  name: 'obligation',
  initial: ['open'],
  final: ['met', 'cancelled'],
  table: {
    open: {
      'reach-step': 'open',
      'find-nobody': 'open',
      breach: 'open',
      pause: 'open',
      resume: 'open',
      silence: 'open',
      nudge: 'open',
      escalate: 'open',
      meet: 'met',
      cancel: 'cancelled',
    },
    met: {},
    cancelled: {},
  },
});
