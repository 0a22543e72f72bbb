import type { AgencyId, Instant } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type AttemptSeen, WebhooksQueries, type WebhookSeen } from '../application/webhooks.queries.js';

const SEEN = `w.id, w.version, w.body as state, w.failing_since as "failingSince", t.waiting, t.failed, t.sent, t.last_sent_at as "lastSentAt"
  from webhook w cross join lateral (
    select count(*) filter (where d.state = 'queued')::int as waiting, count(*) filter (where d.state = 'failed')::int as failed,
      count(*) filter (where d.sent_at > clock_timestamp() - interval '1 day')::int as sent, max(d.sent_at) as last_sent_at
    from delivery d where d.recipient_id = w.id and d.channel = 'webhook') as t
  where w.agency_id = $1 and w.state <> 'removed'`;
const OF_AGENCY = sql('webhook.of-agency', `select ${SEEN} order by w.body ->> 'name', w.id`);
const FIND = sql('webhook.find', `select ${SEEN} and w.id = $2`);
const ATTEMPTS = sql(
  'webhook.attempts',
  `select a.id, a.delivery_id as "deliveryId", a.at, a.event_type as "eventType", a.case_number as "caseNumber", a.attempt, a.status,
     a.fault, a.millis, a.reply, d.state as "deliveryState"
   from webhook_attempt a left join delivery d on d.id = a.delivery_id
   where a.webhook_id = $1 and ($3::timestamptz is null or (a.at, a.id) < ($3, $4::uuid))
   order by a.at desc, a.id desc limit $2`,
);

/** Endpoints as their agency reads of them, in PostgreSQL. */
@Injectable()
export class SqlWebhooksQueries extends WebhooksQueries {
  constructor(private readonly database: Database) {
    super();
  }

  ofAgency(agencyId: AgencyId): Promise<WebhookSeen[]> {
    return this.database.query<WebhookSeen>(OF_AGENCY, [agencyId]);
  }

  async find(agencyId: AgencyId, id: string): Promise<WebhookSeen | null> {
    const [row] = await this.database.query<WebhookSeen>(FIND, [agencyId, id]);
    return row ?? null;
  }

  attempts(id: string, limit: number, before: readonly [Instant, string] | null): Promise<AttemptSeen[]> {
    return this.database.query<AttemptSeen>(ATTEMPTS, [id, limit, ...(before ?? [null, null])]);
  }
}
