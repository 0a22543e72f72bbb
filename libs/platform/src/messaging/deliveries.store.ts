import { Injectable } from '@nestjs/common';
import { Database, sql } from '../persistence/index.js';
import type { Envelope } from './envelope.js';

/** What the subscriber has not receipted, and what was not given up for it. */
const OWED = `not exists (select from outbox_receipt r where r.envelope_id = o.id and r.subscriber = $2)
  and not exists (select from dead_letter d where d.envelope_id = o.id and d.subscriber = $2 and d.resolved_at is null)`;

const OF_PARCEL = sql(
  'deliveries.of-parcel',
  `select envelope from outbox o where o.parcel = $1 and o.settled_at is null and ${OWED} order by o.created_at`,
);
const ONE = sql('deliveries.one', `select envelope from outbox o where o.id = $1 and ${OWED}`);
/**
 * The last of those who owe a receipt settles the envelope. Two who are the last at once each count themselves alone; the relay settles
 * what they leave when it looks at it again.
 */
const RECEIPT = sql(
  'deliveries.receipt',
  `with receipted as (
     insert into outbox_receipt (envelope_id, subscriber) select unnest($1::uuid[]), $2 on conflict do nothing
   )
   update outbox o set settled_at = clock_timestamp()
   where o.id = any ($1::uuid[]) and o.settled_at is null
     and o.owed <= 1 + (select count(*) from outbox_receipt r where r.envelope_id = o.id and r.subscriber <> $2)`,
);
const BURY = sql(
  'deliveries.bury',
  `insert into dead_letter (envelope_id, subscriber, type, realm, reason, attempts)
   select id, $2, type, realm, $3, $4 from outbox where id = $1
   on conflict (envelope_id, subscriber) do update set reason = excluded.reason, attempts = excluded.attempts, at = now(),
     resolved_at = null, filed_at = null`,
);

const BEGIN = sql(
  'deliveries.begin',
  `insert into deadly_delivery (envelope_id, subscriber, begun) values ($1, $2, 1)
   on conflict (envelope_id, subscriber) do update set begun = deadly_delivery.begun + 1 returning begun`,
);
const ENDED = sql('deliveries.ended', 'delete from deadly_delivery where envelope_id = $1 and subscriber = $2');

/** What a subscriber has to do, and what it has done. */
@Injectable()
export class DeliveriesStore {
  constructor(private readonly database: Database) {}

  /** Envelopes of a parcel that the subscriber has still to handle, oldest first. */
  async owedOf(parcel: string, subscriber: string): Promise<Envelope[]> {
    return (await this.database.query<{ envelope: Envelope }>(OF_PARCEL, [parcel, subscriber])).map(({ envelope }) => envelope);
  }

  async owed(envelopeId: string, subscriber: string): Promise<Envelope | null> {
    const [row] = await this.database.query<{ envelope: Envelope }>(ONE, [envelopeId, subscriber]);
    return row?.envelope ?? null;
  }

  async receipt(envelopeIds: readonly string[], subscriber: string): Promise<void> {
    await this.database.query(RECEIPT, [envelopeIds, subscriber]);
  }

  async bury(envelopeId: string, subscriber: string, reason: string, attempts: number): Promise<void> {
    await this.database.query(BURY, [envelopeId, subscriber, reason, attempts]);
  }
  /** Writes down that a delivery begins whose worker may not live to its end. @returns how often it was begun and never came to an end */
  async begin(envelopeId: string, subscriber: string): Promise<number> {
    const [row] = await this.database.query<{ begun: number }>(BEGIN, [envelopeId, subscriber]);
    return row!.begun - 1;
  }

  /** Its worker has lived to the end of it, whatever became of it. */
  async ended(envelopeId: string, subscriber: string): Promise<void> {
    await this.database.query(ENDED, [envelopeId, subscriber]);
  }
}
