import { type Aggregate, assertNever, type Instant } from '#kernel';
import type { Disablement, WebhookEvent, WebhookOwner, WebhookScope } from './webhook.events.js';

/** A secret by its name: the secret itself is made of it by a key and is kept nowhere. */
export interface WebhookSecret {
  readonly id: string;
  readonly since: Instant;
  /** What it signs until then beside the newer one; null: until it is changed. */
  readonly until: Instant | null;
}

interface Common extends WebhookOwner, WebhookScope {
  readonly url: string;
  /** Newest first. */
  readonly secrets: readonly WebhookSecret[];
  readonly registeredAt: Instant;
}

export interface ActiveWebhook extends Common {
  readonly state: 'active';
}
export interface DisabledWebhook extends Common {
  readonly state: 'disabled';
  readonly because: Disablement;
  readonly disablementId: string;
  readonly disabledAt: Instant;
}
export interface RemovedWebhook extends Common {
  readonly state: 'removed';
  readonly removedAt: Instant;
}
/** An address of an agency's own system that is told what its desks are told. */
export type Webhook = ActiveWebhook | DisabledWebhook | RemovedWebhook;

export const ownerOf = ({ agencyId, deskId, name }: WebhookOwner): WebhookOwner => ({ agencyId, deskId, name });

const common = (webhook: Webhook): Common => {
  const { covers, urgencies, eventTypes, url, secrets, registeredAt } = webhook;
  return { ...ownerOf(webhook), covers, urgencies, eventTypes, url, secrets, registeredAt };
};

const evolve = (webhook: Webhook | null, event: WebhookEvent): Webhook => {
  const { at } = event;
  if (event.type === 'webhook.registered') {
    if (webhook) throw new TypeError('an endpoint is registered once');
    const { covers, urgencies, eventTypes, url, secretId } = event.data;
    const secrets = [{ id: secretId, since: at, until: null }];
    return { ...ownerOf(event.data), covers, urgencies, eventTypes, url, secrets, registeredAt: at, state: 'active' };
  }
  if (!webhook) throw new TypeError(`${event.type} before a registration`);
  switch (event.type) {
    case 'webhook.secret-rotated': {
      const { secretId, oldUntil } = event.data;
      const [old] = webhook.secrets;
      return { ...webhook, secrets: [{ id: secretId, since: at, until: null }, ...(old ? [{ ...old, until: oldUntil }] : [])] };
    }
    case 'webhook.disabled': {
      const { because, disablementId } = event.data;
      return { ...common(webhook), state: 'disabled', because, disablementId, disabledAt: at };
    }
    case 'webhook.enabled':
      return { ...common(webhook), state: 'active' };
    case 'webhook.removed':
      return { ...common(webhook), state: 'removed', removedAt: at };
    default:
      return assertNever(event);
  }
};

export const webhookAggregate: Aggregate<Webhook, WebhookEvent> = {
  name: 'webhook',
  evolve,
  caseOf: () => null,
  tells: () => true,
};

/** Secrets that sign at this moment: after a change, the old one signs beside the new one for a while. */
export const signingSecrets = ({ secrets }: Webhook, now: Instant): readonly WebhookSecret[] =>
  secrets.filter(({ until }) => until === null || until > now);
