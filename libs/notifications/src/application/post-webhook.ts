import type { Instant } from '#kernel';
import { Env } from '#platform/config';
import { Egress, type Posted } from '#platform/egress';
import { Injectable } from '@nestjs/common';
import type { Fault } from '../domain/delivery.js';
import { askedRest, faultOfStatus } from '../domain/webhook-answer.js';
import { composeMessage, LONGEST_BODY_BYTES, type WebhookMessage } from '../domain/webhook-message.js';
import type { Webhook } from '../domain/webhook.js';
import { WebhookSigner } from './webhook-signer.js';
import { type NewAttempt, WebhookTraffic } from './webhook-traffic.js';

/** A message to an endpoint, and how often it was tried. */
export interface WebhookPosting {
  readonly endpoint: { readonly id: string; readonly webhook: Webhook };
  /** The same however often it is tried: by it the receiver knows a repeat. */
  readonly id: string;
  readonly message: WebhookMessage;
  readonly deliveryId: string | null;
  readonly attempt: number;
  readonly now: Instant;
}

export interface WebhookAnswer extends Pick<NewAttempt, 'status' | 'fault' | 'reply' | 'millis'> {
  /** Seconds that the endpoint asked to be left alone. */
  readonly asked: number | null;
}

/** Makes one request to an endpoint and writes it down. */
@Injectable()
export class PostWebhook {
  constructor(
    private readonly env: Env,
    private readonly egress: Egress,
    private readonly signer: WebhookSigner,
    private readonly traffic: WebhookTraffic,
  ) {}

  async execute(posting: WebhookPosting): Promise<WebhookAnswer> {
    const { endpoint, id, message, deliveryId, attempt, now } = posting;
    const body = composeMessage(message);
    if (Buffer.byteLength(body) > LONGEST_BODY_BYTES) throw new RangeError(`message ${id} is too long`);
    const began = performance.now();
    const posted = await this.egress.post(endpoint.webhook.url, {
      body,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Enlace-Webhooks/1',
        ...this.signer.headersFor(endpoint, { id, body }, now),
      },
      timeoutMillis: this.env.ENLACE_EGRESS_TIMEOUT_MILLIS,
    });
    const answer = { ...readingOf(posted), millis: Math.round(performance.now() - began) };
    const { asked: _asked, ...noted } = answer;
    const { type: eventType, data } = message;
    await this.traffic.note({ webhookId: endpoint.id, deliveryId, eventType, caseNumber: data.number, attempt, ...noted });
    return answer;
  }
}

const readingOf = (posted: Posted): Omit<WebhookAnswer, 'millis'> => {
  if (posted.kind === 'failed') {
    const fault: Fault = posted.fault;
    return { status: null, fault, reply: posted.detail, asked: null };
  }
  const { status, excerpt, retryAfter } = posted;
  return { status, fault: faultOfStatus(status), reply: excerpt, asked: askedRest(retryAfter, Date.now()) };
};
