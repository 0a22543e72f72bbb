import { DomainError, LIVE, type SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { disableWebhook, enableWebhook } from '../domain/change-webhook.js';
import type { Disablement } from '../domain/webhook.events.js';
import { WebhookTraffic } from './webhook-traffic.js';
import { WebhooksRepository } from './webhooks.repository.js';

/** What the engine does with endpoints by itself. Both do nothing where a person was quicker. */
@Injectable()
export class WebhookEngine {
  constructor(
    private readonly runner: CommandRunner,
    private readonly webhooks: WebhooksRepository,
    private readonly traffic: WebhookTraffic,
  ) {}

  /** It is gone, or was tried as often as it is: nothing is sent any more, and whoever owns it is told. */
  async disable(id: string, because: Exclude<Disablement, 'person'>): Promise<void> {
    const ctx: SystemContext = { actor: { system: 'notifications' }, realm: LIVE, locale: 'en', correlationId: newId() };
    const how = { because, disablementId: newId(), reason: null };
    await this.runner.run(ctx, async (unit) => {
      const { state } = await unit.load(this.webhooks, id);
      if (state.state !== 'active') return;
      await unit.change(this.webhooks, id, (webhook) => disableWebhook(webhook, how, unit.now));
      await this.traffic.stop(unit.tx, id);
    });
  }

  /** Somebody at the dead-letter desk lets it be tried again: it is told again what happens, and what failed is sent. */
  async tryAgain(ctx: SystemContext, id: string, disablementId: string): Promise<void> {
    await this.runner.run(ctx, async (unit) => {
      const { state } = await unit.load(this.webhooks, id).catch(gone);
      if (state?.state !== 'disabled' || state.disablementId !== disablementId) return;
      await unit.change(this.webhooks, id, (webhook) => enableWebhook(webhook, null, unit.now));
      await this.traffic.startAnew(unit.tx, id);
      await this.traffic.resendFailed(unit.tx, id);
    });
  }
}

const gone = (error: unknown): { readonly state: null } => {
  if (error instanceof DomainError && error.code === 'not-found') return { state: null };
  throw error;
};
