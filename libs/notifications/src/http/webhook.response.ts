import type { DeskId, Instant } from '#kernel';
import type { AttemptSeen, WebhookSeen } from '../application/webhooks.queries.js';
import type { WebhookAnswer } from '../application/post-webhook.js';
import type { NoticeUrgency } from '../domain/notice.js';
import type { Disablement, WebhookCover } from '../domain/webhook.events.js';
import type { WebhookState } from '../domain/webhook.machine.js';

/** An endpoint. No secret is in it: it was told once. */
export interface WebhookResponse {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly url: string;
  readonly deskId: DeskId;
  readonly covers: WebhookCover;
  readonly urgencies: readonly NoticeUrgency[];
  /** Null: whatever its desks are told. */
  readonly eventTypes: readonly string[] | null;
  readonly state: WebhookState;
  /** Null while it is not disabled. */
  readonly disabled: { readonly at: Instant; readonly because: Disablement } | null;
  readonly registeredAt: Instant;
  /** Since when the secret in use signs. */
  readonly secretSince: Instant;
  /** Until when the one before it signs too; null when there is none. */
  readonly oldSecretUntil: Instant | null;
  /** Since when it has not answered; null when it does. */
  readonly failingSince: Instant | null;
  readonly waiting: number;
  readonly failed: number;
  /** Over the last day. */
  readonly sent: number;
  readonly lastSentAt: Instant | null;
}

/** What is told once, and never again. */
export interface WebhookSecretResponse {
  readonly id: string;
  readonly version: number;
  readonly secret: string;
}

/** One request to the endpoint. */
export interface WebhookAttemptResponse extends AttemptSeen {}

export interface WebhookTestResponse extends Omit<WebhookAnswer, 'asked'> {}

export const webhookResponse = ({ id, version, state: webhook, ...traffic }: WebhookSeen): WebhookResponse => {
  const { name, url, deskId, covers, urgencies, eventTypes, state, registeredAt, secrets } = webhook;
  const [secret, old] = secrets;
  return {
    id,
    version,
    name,
    url,
    deskId,
    covers,
    urgencies,
    eventTypes,
    state,
    disabled: webhook.state === 'disabled' ? { at: webhook.disabledAt, because: webhook.because } : null,
    registeredAt,
    secretSince: secret?.since ?? registeredAt,
    oldSecretUntil: old?.until ?? null,
    ...traffic,
  };
};

export const attemptResponse = (attempt: AttemptSeen): WebhookAttemptResponse => attempt;
