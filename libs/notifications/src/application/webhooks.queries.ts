import type { AgencyId, Instant } from '#kernel';
import type { DeliveryState } from '../domain/delivery.machine.js';
import type { Webhook } from '../domain/webhook.js';
import type { NewAttempt } from './webhook-traffic.js';

/** An endpoint with how it does. */
export interface WebhookSeen {
  readonly id: string;
  readonly version: number;
  readonly state: Webhook;
  /** Since when it has not answered; null when it does. */
  readonly failingSince: Instant | null;
  readonly waiting: number;
  readonly failed: number;
  /** Over the last day. */
  readonly sent: number;
  readonly lastSentAt: Instant | null;
}

export interface AttemptSeen extends Omit<NewAttempt, 'webhookId'> {
  readonly id: string;
  readonly at: Instant;
  /** How its message stands now; null for a test. */
  readonly deliveryState: DeliveryState | null;
}

/** What an agency may read of its endpoints. */
export abstract class WebhooksQueries {
  /** Not those that were removed; by name. */
  abstract ofAgency(agencyId: AgencyId): Promise<WebhookSeen[]>;
  /** Null when the agency has no such endpoint. */
  abstract find(agencyId: AgencyId, id: string): Promise<WebhookSeen | null>;
  /** Latest first, before the key given. */
  abstract attempts(id: string, limit: number, before: readonly [Instant, string] | null): Promise<AttemptSeen[]>;
}
