import { Injectable } from '@nestjs/common';
import { LIVE } from '#kernel';
import { Metrics } from '../observability/index.js';
import { Database, sql, type Tx } from '../persistence/index.js';
import { DeliveryQueue } from './delivery-queue.js';
import type { Envelope } from './envelope.js';
import { JobRegistry } from './registry.js';
import { Duty } from './subscriber.js';

const BATCH = 500;
/** An envelope that some subscriber has not receipted after this long is offered to the queue again. */
const OFFER_AGAIN_SECONDS = 15;

const CLAIM = sql(
  'relay.claim',
  `select id, envelope from outbox
   where sent_at is null or (settled_at is null and sent_at < clock_timestamp() - make_interval(secs => $2))
   order by sent_at nulls first, created_at limit $1 for update skip locked`,
);
const RECEIPTS = sql(
  'relay.receipts',
  `select envelope_id, subscriber from outbox_receipt where envelope_id = any($1)
   union select envelope_id, subscriber from dead_letter where envelope_id = any($1) and resolved_at is null`,
);
const SENT = sql('relay.sent', 'update outbox set sent_at = clock_timestamp() where id = any($1)');
const SETTLED = sql(
  'relay.settled',
  'update outbox set sent_at = coalesce(sent_at, clock_timestamp()), settled_at = clock_timestamp() where id = any($1)',
);
const WAITING = sql('relay.waiting', 'select count(*) as n from (select 1 from outbox where sent_at is null limit 10000) as w');

interface Claimed {
  readonly id: string;
  readonly envelope: Envelope;
}

/**
 * Hands committed envelopes to the queue, one job per subscriber. The row stays until every subscriber has receipted it, so a queue
 * that was emptied is filled again from here; a job that is still known to the queue is not added twice.
 */
@Injectable()
export class RelayDuty extends Duty {
  readonly name = 'platform.relay';
  readonly everyMillis = 100;
  override readonly wakeOn = ['enlace_ledger'];

  constructor(
    private readonly database: Database,
    private readonly queue: DeliveryQueue,
    private readonly registry: JobRegistry,
    private readonly metrics: Metrics,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    const claimed = await this.database.transaction(LIVE, (tx) => this.relay(tx));
    const [waiting] = await this.database.query<{ n: number }>(WAITING);
    this.metrics.outboxWaiting.set(waiting?.n ?? 0);
    return claimed === BATCH;
  }

  private async relay(tx: Tx): Promise<number> {
    const rows = await tx.query<Claimed>(CLAIM, [BATCH, OFFER_AGAIN_SECONDS]);
    if (rows.length === 0) return 0;
    const receipts = await tx.query<{ envelope_id: string; subscriber: string }>(RECEIPTS, [rows.map(({ id }) => id)]);
    const done = new Set(receipts.map((receipt) => `${receipt.envelope_id} ${receipt.subscriber}`));
    const owed = rows.map(({ id, envelope }) => ({
      id,
      deliveries: this.registry
        .subscribersOf(envelope)
        .filter(({ name }) => !done.has(`${id} ${name}`))
        .map(({ name }) => ({ envelopeId: id, subscriber: name })),
    }));
    await this.queue.add(owed.flatMap(({ deliveries }) => deliveries));
    await tx.query(SENT, [owed.filter(({ deliveries }) => deliveries.length > 0).map(({ id }) => id)]);
    await tx.query(SETTLED, [owed.filter(({ deliveries }) => deliveries.length === 0).map(({ id }) => id)]);
    return rows.length;
  }
}
