import type { SystemContext } from '#kernel';
import type { EventType } from '#phrases';
import { type Envelope, Subscriber } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { WebhookEngine } from '../application/webhook-engine.js';

/** As far as it is read: what a dead letter is about. */
interface Retried {
  readonly failed?: { readonly kind: string; readonly webhookId: string; readonly disablementId: string };
}

/** Somebody at the dead-letter desk lets an endpoint be tried again. */
@Injectable()
export class RetryWebhookSubscriber extends Subscriber {
  readonly name = 'notifications.retry-webhook';
  readonly on: readonly EventType[] = ['dead-letter.retried'];

  constructor(private readonly engine: WebhookEngine) {
    super();
  }

  override concerns({ data }: Envelope): boolean {
    return (data as Retried).failed?.kind === 'webhook';
  }

  async handle({ data }: Envelope, ctx: SystemContext): Promise<void> {
    const { failed } = data as Retried;
    if (failed) await this.engine.tryAgain(ctx, failed.webhookId, failed.disablementId);
  }
}
