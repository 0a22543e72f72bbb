import { Injectable } from '@nestjs/common';
import { Database, sql } from '../persistence/index.js';
import { Duty } from './subscriber.js';

const OLD_ENVELOPES = sql(
  'sweep-out.envelopes',
  `with old as (
     delete from outbox where id in (
       select id from outbox o where settled_at < now() - interval '1 day'
         and not exists (select from dead_letter d where d.envelope_id = o.id and d.settled_at is null and d.given_up_at is null)
       order by settled_at limit 1000)
     returning id
   ), receipts as (delete from outbox_receipt using old where envelope_id = old.id)
   select id from old`,
);
const OLD_ANSWERS = sql(
  'sweep-out.answers',
  `delete from idempotency where (owner, key) in
     (select owner, key from idempotency where created_at < now() - interval '3 days' order by created_at limit 1000) returning 1`,
);

/** Removes settled envelopes after a day (not those that somebody may still send out again), and first answers after three: longer than any retry. History is in the ledger. */
@Injectable()
export class SweepOutDuty extends Duty {
  readonly name = 'platform.sweep-out';
  readonly everyMillis = 60_000;

  constructor(private readonly database: Database) {
    super();
  }

  async round(): Promise<boolean> {
    const envelopes = await this.database.query(OLD_ENVELOPES);
    const answers = await this.database.query(OLD_ANSWERS);
    return envelopes.length === 1000 || answers.length === 1000;
  }
}
