import { type Instant, toMillis } from '#kernel';
import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { signingSecrets, type Webhook } from '../domain/webhook.js';
import { LinkKey } from './link-key.js';

const PREFIX = 'whsec_';

/** Signs by Standard Webhooks. A secret is made of its name by the installation's key: told once, kept nowhere. */
@Injectable()
export class WebhookSigner {
  constructor(private readonly key: LinkKey) {}

  /** As the receiver enters it: `whsec_` and 32 bytes in base64. */
  secretOf(webhookId: string, secretId: string): string {
    return `${PREFIX}${this.bytesOf(webhookId, secretId).toString('base64')}`;
  }

  /** Headers of a request; one signature for each secret that is valid now. */
  headersFor(
    { id: webhookId, webhook }: { readonly id: string; readonly webhook: Webhook },
    message: { readonly id: string; readonly body: string },
    now: Instant,
  ): Readonly<Record<string, string>> {
    const timestamp = String(Math.floor(toMillis(now) / 1_000));
    const signed = `${message.id}.${timestamp}.${message.body}`;
    const signatures = signingSecrets(webhook, now).map(({ id }) =>
      createHmac('sha256', this.bytesOf(webhookId, id)).update(signed).digest('base64'),
    );
    return {
      'webhook-id': message.id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatures.map((signature) => `v1,${signature}`).join(' '),
    };
  }

  private bytesOf(webhookId: string, secretId: string): Buffer {
    return this.key.sign('webhook', [webhookId, secretId]);
  }
}
