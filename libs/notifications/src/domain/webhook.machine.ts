import { defineMachine } from '#kernel';

export const WEBHOOK_STATES = ['active', 'disabled', 'removed'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];
export type WebhookTrigger = 'rotate' | 'disable' | 'enable' | 'remove';

/** The secret is changed in both states: whoever mends an endpoint may have lost it. */
export const webhookMachine = defineMachine<WebhookState, WebhookTrigger>({
  name: 'webhook',
  initial: ['active'],
  final: ['removed'],
  table: {
    active: { rotate: 'active', disable: 'disabled', remove: 'removed' },
    disabled: { rotate: 'disabled', enable: 'active', remove: 'removed' },
    removed: {},
  },
});
