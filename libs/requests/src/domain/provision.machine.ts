import { defineMachine } from '#kernel';

export const PROVISION_STATES = ['prepared', 'returned', 'given', 'acknowledged', 'withdrawn'] as const;
export type ProvisionStateName = (typeof PROVISION_STATES)[number];
export type ProvisionAct = 'prepare' | 'return' | 'give' | 'withdraw' | 'acknowledge';

/** What was sent back crosses only after it was handed in anew. What is given cannot be withdrawn: it is recalled, item by item, as anything that crossed. */
export const provisionMachine = defineMachine<ProvisionStateName, ProvisionAct>({
  name: 'provision',
  initial: ['prepared'],
  final: ['acknowledged', 'withdrawn'],
  table: {
    prepared: { prepare: 'prepared', return: 'returned', give: 'given', withdraw: 'withdrawn' },
    returned: { prepare: 'prepared', withdraw: 'withdrawn' },
    given: { acknowledge: 'acknowledged' },
    acknowledged: {},
    withdrawn: {},
  },
});
