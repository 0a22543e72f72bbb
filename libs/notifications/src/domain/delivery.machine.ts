import { defineMachine } from '#kernel';

export const DELIVERY_STATES = ['queued', 'sent', 'delivered', 'opened', 'acted', 'failed', 'suppressed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
export type DeliveryTrigger = 'put-off' | 'send' | 'arrive' | 'open' | 'act' | 'give-up' | 'suppress' | 'try-anew' | 'send-again';

/**
 * Sent, delivered, opened and acted on are four facts: none is inferred from another. What failed is tried anew, and
 * what was sent is sent again (to an endpoint that lost it), only when a person says so.
 */
export const deliveryMachine = defineMachine<DeliveryState, DeliveryTrigger>({
  name: 'delivery',
  initial: ['queued', 'sent', 'suppressed'],
  final: ['acted', 'suppressed'],
  table: {
    queued: { 'put-off': 'queued', send: 'sent', 'give-up': 'failed', suppress: 'suppressed' },
    sent: { arrive: 'delivered', open: 'opened', act: 'acted', 'send-again': 'queued' },
    delivered: { open: 'opened', act: 'acted' },
    opened: { act: 'acted' },
    acted: {},
    failed: { 'try-anew': 'queued' },
    suppressed: {},
  },
});

/** States in which something may happen to a delivery; every statement that changes one asks for these. */
export const statesThatAllow = (trigger: DeliveryTrigger): readonly DeliveryState[] =>
  DELIVERY_STATES.filter((state) => deliveryMachine.table[state][trigger] !== undefined);
