import type { AgencyId } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { WebhookEvent } from '../domain/webhook.events.js';
import { type Webhook, webhookAggregate } from '../domain/webhook.js';

/** Port to the rows of endpoints. They are of no realm. */
export abstract class WebhooksRepository extends AggregateStore<Webhook, WebhookEvent> {
  readonly aggregate = webhookAggregate;

  /** Endpoints of the agency that are not removed. */
  abstract count(tx: Tx, agencyId: AgencyId): Promise<number>;
}
