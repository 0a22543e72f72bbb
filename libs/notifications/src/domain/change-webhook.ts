import { addMinutes, type Instant, nextState } from '#kernel';
import { refuseWebhook } from './webhook.errors.js';
import type { Disablement, WebhookEvent } from './webhook.events.js';
import { type DisabledWebhook, ownerOf, type Webhook } from './webhook.js';
import { webhookMachine, type WebhookTrigger } from './webhook.machine.js';

/** How long the old secret signs beside the new one. */
export const ROTATION_HOURS = 24;

const REFUSALS = { active: 'webhook-not-disabled', disabled: 'webhook-not-active', removed: 'webhook-removed' } as const;

const demand = ({ state }: Webhook, trigger: WebhookTrigger): void => {
  if (nextState(webhookMachine, state, trigger) === undefined) refuseWebhook(REFUSALS[state]);
};

/** A new secret; the one before it signs for a day more, so that the receiver may change in its own time. @throws DomainError webhook-removed */
export const rotateSecret = (
  webhook: Webhook,
  { secretId, reason }: { readonly secretId: string; readonly reason: string },
  now: Instant,
): readonly WebhookEvent[] => {
  demand(webhook, 'rotate');
  const data = { ...ownerOf(webhook), secretId, oldUntil: addMinutes(now, ROTATION_HOURS * 60), reason };
  return [{ type: 'webhook.secret-rotated', v: 1, at: now, data }];
};

/** @throws DomainError webhook-not-active, webhook-removed */
export const disableWebhook = (
  webhook: Webhook,
  { because, disablementId, reason }: { because: Disablement; disablementId: string; reason: string | null },
  now: Instant,
): readonly WebhookEvent[] => {
  demand(webhook, 'disable');
  const urgency = because === 'person' ? 'routine' : 'urgent';
  return [{ type: 'webhook.disabled', v: 1, at: now, data: { ...ownerOf(webhook), because, disablementId, reason, urgency } }];
};

/** @throws DomainError webhook-not-disabled, webhook-removed */
export const enableWebhook = (webhook: Webhook, reason: string | null, now: Instant): readonly WebhookEvent[] => {
  demand(webhook, 'enable');
  const { disablementId } = webhook as DisabledWebhook;
  return [{ type: 'webhook.enabled', v: 1, at: now, data: { ...ownerOf(webhook), disablementId, reason } }];
};

/** @throws DomainError webhook-removed */
export const removeWebhook = (webhook: Webhook, reason: string, now: Instant): readonly WebhookEvent[] => {
  demand(webhook, 'remove');
  const disablementId = webhook.state === 'disabled' ? webhook.disablementId : null;
  return [{ type: 'webhook.removed', v: 1, at: now, data: { ...ownerOf(webhook), disablementId, reason } }];
};
