import { DomainError, LIVE, type RequestContext } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { refuseWebhook } from '../domain/webhook.errors.js';
import { WebhookTraffic } from './webhook-traffic.js';

/** Sends again, under the ids that messages had. It is no act on a case: what is sent is what was to be sent before. */
@Injectable()
export class ResendWebhook {
  constructor(
    private readonly database: Database,
    private readonly traffic: WebhookTraffic,
  ) {}

  /** Everything that failed. @throws DomainError not-found, webhook-not-active */
  async failed(ctx: RequestContext, id: string): Promise<{ queued: number }> {
    await this.demandActive(ctx, id);
    return this.database.transaction(LIVE, async (tx) => ({ queued: await this.traffic.resendFailed(tx, id) }));
  }

  /** @throws DomainError not-found, webhook-not-active, webhook-message-on-its-way */
  async one(ctx: RequestContext, id: string, deliveryId: string): Promise<void> {
    await this.demandActive(ctx, id);
    const outcome = await this.traffic.resend(ctx.actor.agencyId, id, deliveryId);
    if (outcome === 'absent') throw new DomainError('not-found');
    if (outcome === 'on-its-way') refuseWebhook('webhook-message-on-its-way');
  }

  private async demandActive({ actor }: RequestContext, id: string): Promise<void> {
    const target = await this.traffic.target(id);
    if (target?.webhook.agencyId !== actor.agencyId) throw new DomainError('not-found');
    if (target.webhook.state !== 'active') refuseWebhook('webhook-not-active');
  }
}
