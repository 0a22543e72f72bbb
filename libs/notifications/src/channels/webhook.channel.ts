import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { Channel, type Letter, type Outcome } from '../application/channel.js';
import { PostWebhook, type WebhookAnswer } from '../application/post-webhook.js';
import { WebhookEngine } from '../application/webhook-engine.js';
import { WebhookTraffic } from '../application/webhook-traffic.js';
import { WebhookWriter } from '../application/webhook-writer.js';
import { webhookCalm, webhookRest } from '../domain/webhook-answer.js';

/** Signed requests to systems of agencies, by Standard Webhooks. One message tells of one event. */
@Injectable()
export class WebhookChannel extends Channel {
  readonly name = 'webhook';
  override readonly reaches = 'endpoints';

  constructor(
    private readonly env: Env,
    private readonly traffic: WebhookTraffic,
    private readonly engine: WebhookEngine,
    private readonly writer: WebhookWriter,
    private readonly post: PostWebhook,
  ) {
    super();
  }

  get isOn(): boolean {
    return this.env.ENLACE_EGRESS !== 'off';
  }

  async send(letter: Letter): Promise<Outcome> {
    const [notice] = letter.notices;
    const target = await this.traffic.target(letter.recipientId);
    if (!notice || target?.webhook.state !== 'active') return { kind: 'refused', fault: 'endpoint-off', reply: '' };
    const { webhook, now } = target;
    const message = await this.writer.write(notice, webhook);
    const endpoint = { id: letter.recipientId, webhook };
    const { id, attempts: attempt, deliveryIds } = letter;
    const answer = await this.post.execute({
      endpoint,
      id: `msg_${id}`,
      message,
      deliveryId: deliveryIds[0] ?? null,
      attempt,
      now,
    });
    return this.outcomeOf(letter, answer);
  }

  /** An endpoint is stopped before its message is called failed: nobody can be lost in between. */
  private async outcomeOf({ recipientId, attempts }: Letter, answer: WebhookAnswer): Promise<Outcome> {
    const { fault, status, asked } = answer;
    const reply = [status, answer.reply].filter(Boolean).join(' ');
    if (fault === null) {
      await this.traffic.answered(recipientId);
      return { kind: 'taken', reply };
    }
    if (fault === 'endpoint-gone') {
      await this.engine.disable(recipientId, 'gone');
      return { kind: 'refused', fault, reply };
    }
    const rest = webhookRest(attempts, asked, Math.random());
    if (rest === null) {
      await this.engine.disable(recipientId, 'gave-up');
      return { kind: 'refused', fault: 'gave-up', reply };
    }
    await this.traffic.leaveAlone(recipientId, webhookCalm(rest, asked));
    return { kind: 'later', fault, reply, restSeconds: rest };
  }
}
