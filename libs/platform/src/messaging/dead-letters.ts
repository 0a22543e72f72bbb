import type { Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import { newId } from '../ids/index.js';
import { Database, sql, type Tx } from '../persistence/index.js';
import type { Envelope } from './envelope.js';

const REALMS = sql(
  'dead-letters.realms',
  `select realm from dead_letter where filed_at is null
   union select realm from dead_letter where resolved_at is not null and settled_at is null`,
);
const UNFILED = sql(
  'dead-letters.unfiled',
  `select d.envelope_id as "envelopeId", d.subscriber, d.type, o.envelope, coalesce(o.urgent, false) as urgent
   from dead_letter d left join outbox o on o.id = d.envelope_id
   where d.realm = $1 and d.filed_at is null order by coalesce(o.urgent, false) desc, d.at limit $2 for update of d skip locked`,
);
const FILED = sql(
  'dead-letters.filed',
  `update dead_letter d set filed_at = clock_timestamp() from unnest($1::uuid[], $2::text[]) as f(id, subscriber)
   where d.envelope_id = f.id and d.subscriber = f.subscriber`,
);
/** Sent out again, and since then receipted, or found to be nobody's any more. */
const DONE = sql(
  'dead-letters.done',
  `update dead_letter d set settled_at = clock_timestamp()
   where d.realm = $1 and d.resolved_at is not null and d.settled_at is null and d.filed_at is not null
     and (exists (select from outbox_receipt r where r.envelope_id = d.envelope_id and r.subscriber = d.subscriber)
       or not exists (select from outbox o where o.id = d.envelope_id and o.settled_at is null))
   returning d.envelope_id as "envelopeId", d.subscriber`,
);
const RETRY = sql(
  'dead-letters.retry',
  `update dead_letter set resolved_at = clock_timestamp(), settled_at = null
   where envelope_id = $1 and subscriber = $2 and resolved_at is null and given_up_at is null returning 1`,
);
/**
 * A parcel of its own: the queue may still know the job of the old one, and would take a repeat of it for done. As if it was sent long ago,
 * so that the relay offers it in its next round.
 */
const SEND_AGAIN = sql(
  'dead-letters.send-again',
  `update outbox set settled_at = null, parcel = $2, owed = 1, sent_at = clock_timestamp() - interval '1 hour' where id = $1`,
);
const GIVE_UP = sql(
  'dead-letters.give-up',
  'update dead_letter set given_up_at = clock_timestamp() where envelope_id = $1 and subscriber = $2',
);

export interface DeliveryRef {
  readonly envelopeId: string;
  readonly subscriber: string;
}

/** A delivery that failed as often as it may. */
export interface FailedDelivery extends DeliveryRef {
  readonly type: string;
  /** Null when it was swept out meanwhile. */
  readonly envelope: Envelope | null;
  readonly urgent: boolean;
}

/** Deliveries that were given up by the machine, for the people who take them from here. */
@Injectable()
export class DeadLetters {
  constructor(private readonly database: Database) {}

  /** Realms in which there is something to put before a person, or to tell one. */
  async realms(): Promise<Realm[]> {
    return (await this.database.query<{ realm: Realm }>(REALMS)).map(({ realm }) => realm);
  }

  /** Locks what nobody was told of yet; what life depends on first. */
  unfiled(tx: Tx, limit: number): Promise<FailedDelivery[]> {
    return tx.query<FailedDelivery>(UNFILED, [tx.realm, limit]);
  }

  async filed(tx: Tx, refs: readonly DeliveryRef[]): Promise<void> {
    if (refs.length === 0) return;
    await tx.query(FILED, [refs.map(({ envelopeId }) => envelopeId), refs.map(({ subscriber }) => subscriber)]);
  }

  /** What was sent out again and has been done since; told once. */
  done(tx: Tx): Promise<DeliveryRef[]> {
    return tx.query<DeliveryRef>(DONE, [tx.realm]);
  }

  /** Sends it out again, with all its attempts. */
  async retry(tx: Tx, { envelopeId, subscriber }: DeliveryRef): Promise<void> {
    if ((await tx.query(RETRY, [envelopeId, subscriber])).length === 0) return;
    await tx.query(SEND_AGAIN, [envelopeId, newId<'Parcel'>()]);
  }

  /** It stays undone, and is kept no longer than other envelopes. */
  async giveUp(tx: Tx, { envelopeId, subscriber }: DeliveryRef): Promise<void> {
    await tx.query(GIVE_UP, [envelopeId, subscriber]);
  }
}
