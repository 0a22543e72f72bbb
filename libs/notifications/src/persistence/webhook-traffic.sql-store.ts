import type { AgencyId, DeskId, Instant } from '#kernel';
import { newId } from '#platform/ids';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type ListeningWebhook, type NewAttempt, WebhookTraffic } from '../application/webhook-traffic.js';
import { statesThatAllow } from '../domain/delivery.machine.js';
import type { Webhook } from '../domain/webhook.js';

/** Attempts of one endpoint that are kept. */
const KEPT_ATTEMPTS = 200;
const TEST_EVERY_SECONDS = 10;

const LISTENING = sql(
  'webhook.listening',
  `select id, agency_id as "agencyId", body ->> 'deskId' as "deskId", body ->> 'name' as name, body ->> 'covers' as covers,
     body -> 'urgencies' as urgencies, nullif(body -> 'eventTypes', 'null') as "eventTypes"
   from webhook where state = 'active' order by id`,
);
const TARGET = sql('webhook.target', 'select body as webhook, clock_timestamp() as now from webhook where id = $1');
const TOLD = sql(
  'webhook.told',
  `select n.entry_id as "eventId",
     array(select distinct o.desk_id from notification o where o.entry_id = n.entry_id order by 1) as "deskIds"
   from notification n where n.id = $1`,
);
const NOTE = sql(
  'webhook.note-attempt',
  `insert into webhook_attempt (id, webhook_id, delivery_id, at, event_type, case_number, attempt, status, fault, millis, reply)
   values ($1, $2, $3, clock_timestamp(), $4, $5, $6, $7, $8, $9, $10)`,
);
const SWEEP = sql(
  'webhook.sweep-attempts',
  `delete from webhook_attempt where webhook_id = $1 and (at, id) <
     (select at, id from webhook_attempt where webhook_id = $1 order by at desc, id desc offset $2 limit 1)`,
);
const ANSWERED = sql(
  'webhook.answered',
  'update webhook set failing_since = null, rest_until = null where id = $1 and failing_since is not null returning id',
);
const BRING_FORWARD = sql(
  'webhook.bring-forward',
  `update delivery set not_before = clock_timestamp()
   where recipient_id = $1 and channel = 'webhook' and state = any ($2) and lease is null and not_before > clock_timestamp()`,
);
const LEAVE_ALONE = sql(
  'webhook.leave-alone',
  `update webhook set failing_since = coalesce(failing_since, clock_timestamp()),
     rest_until = greatest(rest_until, clock_timestamp() + make_interval(secs => $2)) where id = $1`,
);
const START_ANEW = sql('webhook.start-anew', 'update webhook set failing_since = null, rest_until = null where id = $1');
/** What is on its way at this moment says itself what comes of it. */
const STOP = sql(
  'webhook.stop',
  `update delivery set state = 'failed', reason = 'endpoint-off', failed_at = clock_timestamp(), not_before = null
   where recipient_id = $1 and channel = 'webhook' and state = any ($2) and lease is null`,
);
const AGAIN = `state = 'queued', reason = null, not_before = clock_timestamp(), queued_at = clock_timestamp(), attempts = 0, failed_at = null`;
const RESEND_FAILED = sql(
  'webhook.resend-failed',
  `with again as (
     update delivery set ${AGAIN} where recipient_id = $1 and channel = 'webhook' and state = any ($2) returning 1)
   select count(*)::int as n from again`,
);
const RESEND = sql(
  'webhook.resend',
  `with asked as (
     select d.id, d.state from delivery d join webhook w on w.id = d.recipient_id
     where d.id = $3 and d.channel = 'webhook' and w.id = $2 and w.agency_id = $1 for update of d),
   again as (
     update delivery d set ${AGAIN} from asked where d.id = asked.id and asked.state = any ($4) returning d.id)
   select (select count(*) from again)::int as done from asked`,
);
const RESERVE_TEST = sql(
  'webhook.reserve-test',
  `update webhook set tested_at = clock_timestamp()
   where id = $1 and (tested_at is null or tested_at <= clock_timestamp() - make_interval(secs => $2)) returning id`,
);
const TEST_IN = sql(
  'webhook.test-in',
  `select ceil(extract(epoch from tested_at + make_interval(secs => $2) - clock_timestamp()))::int as seconds from webhook where id = $1`,
);

/** Traffic with endpoints, in PostgreSQL. */
@Injectable()
export class SqlWebhookTraffic extends WebhookTraffic {
  constructor(private readonly database: Database) {
    super();
  }

  listening(tx: Tx): Promise<ListeningWebhook[]> {
    return tx.query<ListeningWebhook>(LISTENING, []);
  }

  async target(id: string): Promise<{ webhook: Webhook; now: Instant } | null> {
    const [row] = await this.database.query<{ webhook: Webhook; now: Instant }>(TARGET, [id]);
    return row ?? null;
  }

  async told(noticeId: string): Promise<{ eventId: string; deskIds: readonly DeskId[] }> {
    const [row] = await this.database.query<{ eventId: string; deskIds: readonly DeskId[] }>(TOLD, [noticeId]);
    return row!;
  }

  async note(attempt: NewAttempt): Promise<void> {
    const { webhookId, deliveryId, eventType, caseNumber, attempt: nth, status, fault, millis, reply } = attempt;
    await this.database.query(NOTE, [newId(), webhookId, deliveryId, eventType, caseNumber, nth, status, fault, millis, reply]);
    await this.database.query(SWEEP, [webhookId, KEPT_ATTEMPTS]);
  }

  async answered(id: string): Promise<void> {
    const mended = await this.database.query(ANSWERED, [id]);
    if (mended.length > 0) await this.database.query(BRING_FORWARD, [id, statesThatAllow('put-off')]);
  }

  async leaveAlone(id: string, seconds: number): Promise<void> {
    await this.database.query(LEAVE_ALONE, [id, seconds]);
  }

  async startAnew(tx: Tx, id: string): Promise<void> {
    await tx.query(START_ANEW, [id]);
  }

  async stop(tx: Tx, id: string): Promise<void> {
    await tx.query(STOP, [id, statesThatAllow('give-up')]);
  }

  async resendFailed(tx: Tx, id: string): Promise<number> {
    const [row] = await tx.query<{ n: number }>(RESEND_FAILED, [id, statesThatAllow('try-anew')]);
    return row!.n;
  }

  async resend(agencyId: AgencyId, id: string, deliveryId: string): Promise<'done' | 'on-its-way' | 'absent'> {
    const states = [...statesThatAllow('try-anew'), ...statesThatAllow('send-again')];
    const [row] = await this.database.query<{ done: number }>(RESEND, [agencyId, id, deliveryId, states]);
    if (!row) return 'absent';
    return row.done > 0 ? 'done' : 'on-its-way';
  }

  async reserveTest(id: string): Promise<number> {
    const reserved = await this.database.query(RESERVE_TEST, [id, TEST_EVERY_SECONDS]);
    if (reserved.length > 0) return 0;
    const [row] = await this.database.query<{ seconds: number }>(TEST_IN, [id, TEST_EVERY_SECONDS]);
    return Math.max(1, row?.seconds ?? 1);
  }
}
