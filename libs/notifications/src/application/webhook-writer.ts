import { DirectoryQueries } from '#directory';
import { type Instant, isLive, LIVE } from '#kernel';
import { Env } from '#platform/config';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import type { WebhookMessage } from '../domain/webhook-message.js';
import type { Webhook } from '../domain/webhook.js';
import type { LetterNotice } from './channel.js';
import { linkOf } from './say-notice.js';
import { WebhookTraffic } from './webhook-traffic.js';

export const TEST_TYPE = 'enlace.test';
/** What is queued for a channel is of the live realm: the table refuses anything else. */
const REALM = { realm: LIVE, exercise: !isLive(LIVE) };

/** Says a notice to an endpoint. */
@Injectable()
export class WebhookWriter {
  constructor(
    private readonly env: Env,
    private readonly traffic: WebhookTraffic,
    private readonly directory: DirectoryQueries,
  ) {}

  async write(notice: LetterNotice, webhook: Webhook): Promise<WebhookMessage> {
    const { eventId, deskIds } = await this.traffic.told(notice.id);
    const { eventType: type, createdAt: timestamp, caseNumber: number, urgency, act, dueAt } = notice;
    const { desks: known } = this.directory.snapshot();
    const desks = deskIds.filter((id) =>
      webhook.covers === 'desk' ? id === webhook.deskId : known.get(id)?.agencyId === webhook.agencyId,
    );
    const path = linkOf(notice);
    const link = path === null ? null : this.url(path);
    return { type, timestamp, data: { eventId, number, urgency, act, dueAt, link, desks, ...REALM } };
  }

  /** What is sent so that somebody sees whether anything arrives. */
  test({ deskId }: Webhook, timestamp: Instant): WebhookMessage {
    const nothing = { number: null, act: null, dueAt: null };
    const data = { eventId: newId(), ...nothing, urgency: 'routine' as const, link: this.url('/'), desks: [deskId], ...REALM };
    return { type: TEST_TYPE, timestamp, data };
  }

  private url(path: string): string | null {
    return this.env.PUBLIC_URL === undefined ? null : `${this.env.PUBLIC_URL.replace(/\/$/, '')}${path}`;
  }
}
