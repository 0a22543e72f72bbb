import { defineMachine } from '#kernel';

export const PROVISION_STATES = ['prepared', 'given', 'acknowledged', 'withdrawn'] as const;
export type ProvisionStateName = (typeof PROVISION_STATES)[number];
export type ProvisionAct = 'give' | 'withdraw' | 'acknowledge';

/** What is given cannot be withdrawn: it is recalled, item by item, as anything that crossed. */
export const provisionMachine = defineMachine<ProvisionStateName, ProvisionAct>({
  name: 'provision',
  initial: ['prepared'],
  final: ['acknowledged', 'withdrawn'],
  table: {
    prepared: { give: 'given', withdraw: 'withdrawn' },
    given: { acknowledge: 'acknowledged' },
    acknowledged: {},
    withdrawn: {},
  },
});
