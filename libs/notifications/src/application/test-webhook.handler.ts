import { DomainError, type RequestContext } from '#kernel';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { refuseWebhook } from '../domain/webhook.errors.js';
import { PostWebhook, type WebhookAnswer } from './post-webhook.js';
import { WebhookTraffic } from './webhook-traffic.js';
import { WebhookWriter } from './webhook-writer.js';

/** Sends a test and waits for the answer. What is disabled may be tested too: that is how one sees that it is mended. */
@Injectable()
export class TestWebhook {
  constructor(
    private readonly traffic: WebhookTraffic,
    private readonly writer: WebhookWriter,
    private readonly post: PostWebhook,
  ) {}

  /** @throws DomainError not-found, webhook-removed, webhook-test-too-soon */
  async execute({ actor }: RequestContext, id: string): Promise<Omit<WebhookAnswer, 'asked'>> {
    const target = await this.traffic.target(id);
    if (target?.webhook.agencyId !== actor.agencyId) throw new DomainError('not-found');
    const { webhook, now } = target;
    if (webhook.state === 'removed') refuseWebhook('webhook-removed');
    const retryAfterSeconds = await this.traffic.reserveTest(id);
    if (retryAfterSeconds > 0) refuseWebhook('webhook-test-too-soon', { retryAfterSeconds });
    const message = this.writer.test(webhook, now);
    const endpoint = { id, webhook };
    const posting = { endpoint, id: `msg_${newId()}`, message, deliveryId: null, attempt: 1, now };
    const { asked: _asked, ...answer } = await this.post.execute(posting);
    return answer;
  }
}
