import { LIVE } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Database, sql, type Tx } from '../persistence/index.js';
import type { Envelope } from './envelope.js';

/** An envelope that some subscriber has not receipted after this long is offered to the queue again. */
const OFFER_AGAIN_SECONDS = 15;

/** `urgent >= true` is what is urgent, `urgent >= false` everything; as a range of the index neither reads what it does not want. */
const ANY_WAITING = sql(
  'relay.any-waiting',
  'select exists (select from outbox where sent_at is null and urgent >= $1) as "any"',
);
const WAITING = sql('relay.waiting', 'select count(*) as n from (select from outbox where sent_at is null limit 10000) as w');
const CLAIM = sql(
  'relay.claim',
  `select id, envelope, urgent from outbox where sent_at is null and urgent >= $2
   order by urgent desc, created_at limit $1 for update skip locked`,
);
const SENT = sql(
  'relay.sent',
  `update outbox o set sent_at = clock_timestamp(), parcel = s.parcel, owed = s.owed,
     settled_at = case when s.owed = 0 then clock_timestamp() end
   from unnest($1::uuid[], $2::uuid[], $3::int[]) as s(id, parcel, owed) where o.id = s.id`,
);
/** What was sent before parcels were known gets one of its own. */
const LATE = sql(
  'relay.late',
  `select id, envelope, urgent, coalesce(parcel, id) as parcel from outbox
   where sent_at < clock_timestamp() - make_interval(secs => $2) and settled_at is null
   order by sent_at limit $1 for update skip locked`,
);
const DONE = sql(
  'relay.done',
  `select envelope_id || ' ' || subscriber as done from outbox_receipt where envelope_id = any ($1::uuid[])
   union select envelope_id || ' ' || subscriber from dead_letter where envelope_id = any ($1::uuid[]) and resolved_at is null`,
);
const SETTLED = sql('relay.settled', 'update outbox set settled_at = clock_timestamp() where id = any ($1::uuid[])');
const SENT_AGAIN = sql(
  'relay.sent-again',
  'update outbox set sent_at = clock_timestamp(), parcel = coalesce(parcel, id) where id = any ($1::uuid[])',
);
const TAKE_BACK = sql(
  'relay.take-back',
  'update outbox set sent_at = null, parcel = null, owed = null where parcel = any ($1::uuid[]) and settled_at is null',
);

export interface Claimed {
  readonly id: string;
  readonly envelope: Envelope;
  readonly urgent: boolean;
}

/** What became of a claimed envelope. Nobody owes anything on one without a parcel. */
export interface Sent {
  readonly id: string;
  readonly parcel: string | null;
  readonly owed: number;
}

/** The outbox as the relay sees it. */
@Injectable()
export class RelayStore {
  constructor(private readonly database: Database) {}

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(LIVE, work);
  }

  /** Whether there is anything to send: what an idle relay asks ten times a second. */
  async anyWaiting(urgentOnly: boolean): Promise<boolean> {
    const [row] = await this.database.query<{ any: boolean }>(ANY_WAITING, [urgentOnly]);
    return row?.any ?? false;
  }

  /** Envelopes not yet sent; the count ends at ten thousand. */
  async waiting(): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(WAITING);
    return row?.n ?? 0;
  }

  /** What life depends on first, then the oldest. */
  claim(tx: Tx, limit: number, urgentOnly: boolean): Promise<Claimed[]> {
    return tx.query<Claimed>(CLAIM, [limit, urgentOnly]);
  }

  async sent(tx: Tx, sent: readonly Sent[]): Promise<void> {
    if (sent.length === 0) return;
    await tx.query(SENT, [sent.map(({ id }) => id), sent.map(({ parcel }) => parcel), sent.map(({ owed }) => owed)]);
  }

  /** Envelopes that were sent a while ago and are not settled. */
  claimLate(tx: Tx, limit: number): Promise<(Claimed & { readonly parcel: string })[]> {
    return tx.query<Claimed & { readonly parcel: string }>(LATE, [limit, OFFER_AGAIN_SECONDS]);
  }

  /** `<envelope> <subscriber>` of what is receipted or given up. */
  async doneOf(tx: Tx, rows: readonly { readonly id: string }[]): Promise<ReadonlySet<string>> {
    const found = await tx.query<{ done: string }>(DONE, [rows.map(({ id }) => id)]);
    return new Set(found.map(({ done }) => done));
  }

  async settled(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.query(SETTLED, [ids]);
  }

  async sentAgain(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.query(SENT_AGAIN, [ids]);
  }

  async takeBack(parcels: readonly string[]): Promise<void> {
    await this.database.query(TAKE_BACK, [parcels]);
  }
}
