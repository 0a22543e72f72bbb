import type { Instant, Realm } from '#kernel';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type FaultOutcome, type FaultyClock, ObligationFaults } from '../application/obligation-faults.js';

/** What was mended and is found broken anew is put before a person anew. */
export const found = (from: string): string =>
  `insert into obligation_fault as f (obligation_id, realm) select id, realm from ${from}
   on conflict (obligation_id) do update set found_at = clock_timestamp(), mended_at = null, settled_at = null,
     filed_at = case when f.settled_at is null then f.filed_at end`;

const FOUND = sql('obligation-fault.found', found(`obligation where id = any ($1::uuid[]) and state = 'open'`));
const MENDED = sql(
  'obligation-fault.mended',
  `update obligation_fault set mended_at = clock_timestamp() where obligation_id = any ($1::uuid[]) and mended_at is null`,
);
const UNANSWERED = sql(
  'obligation-fault.unanswered',
  `select id from unnest($1::uuid[]) as id
   where not exists (select from obligation_fault f where f.obligation_id = id and f.given_up_at is not null)`,
);
const REALMS = sql(
  'obligation-fault.realms',
  'select distinct realm from obligation_fault where settled_at is null and given_up_at is null',
);
const UNFILED = sql(
  'obligation-fault.unfiled',
  `select o.id as "obligationId", o.act, o.subject_kind as "subjectKind", o.desk_id as "deskId", o.life_safety as "lifeSafety"
   from obligation_fault f join obligation o on o.id = f.obligation_id
   where f.realm = $1 and f.filed_at is null and f.given_up_at is null and f.mended_at is null and o.state = 'open'
   order by o.life_safety desc, f.found_at limit $2 for update of f skip locked`,
);
const FILED = sql(
  'obligation-fault.filed',
  'update obligation_fault set filed_at = clock_timestamp() where obligation_id = any ($1::uuid[])',
);
/** Well again: found so by the audit, nothing owed any more, or a rung was reached since. Otherwise broken still, if it was found so after the try. */
const OUTCOMES = sql(
  'obligation-fault.outcomes',
  `with looked as (
     select f.obligation_id, f.mended_at is not null or o.state <> 'open'
       or exists (select from obligation_step s where s.obligation_id = o.id and s.fired_at > f.found_at) as mended
     from obligation_fault f join obligation o on o.id = f.obligation_id
     where f.realm = $1 and f.filed_at is not null and f.settled_at is null and f.given_up_at is null
   )
   update obligation_fault f set settled_at = case when l.mended then clock_timestamp() end, retried_at = null
   from looked l where f.obligation_id = l.obligation_id and (l.mended or f.retried_at < f.found_at)
   returning f.obligation_id as "obligationId", l.mended`,
);
const RETRY = sql(
  'obligation-fault.retry',
  `with tried as (update obligation_fault set retried_at = clock_timestamp() where obligation_id = $1 returning obligation_id)
   update obligation set next_step_at = $3 from tried where id = tried.obligation_id and realm = $2 and state = 'open'`,
);
const GIVE_UP = sql(
  'obligation-fault.give-up',
  'update obligation_fault set given_up_at = clock_timestamp() where obligation_id = $1',
);

@Injectable()
export class SqlObligationFaults extends ObligationFaults {
  constructor(private readonly database: Database) {
    super();
  }

  async found(obligationIds: readonly string[]): Promise<void> {
    if (obligationIds.length > 0) await this.database.query(FOUND, [obligationIds]);
  }

  async mended(obligationIds: readonly string[]): Promise<void> {
    if (obligationIds.length > 0) await this.database.query(MENDED, [obligationIds]);
  }

  async unanswered(obligationIds: readonly string[]): Promise<string[]> {
    if (obligationIds.length === 0) return [];
    return (await this.database.query<{ id: string }>(UNANSWERED, [obligationIds])).map(({ id }) => id);
  }

  async realms(): Promise<Realm[]> {
    return (await this.database.query<{ realm: Realm }>(REALMS)).map(({ realm }) => realm);
  }

  unfiled(tx: Tx, limit: number): Promise<FaultyClock[]> {
    return tx.query<FaultyClock>(UNFILED, [tx.realm, limit]);
  }

  async filed(tx: Tx, obligationIds: readonly string[]): Promise<void> {
    if (obligationIds.length > 0) await tx.query(FILED, [obligationIds]);
  }

  outcomes(tx: Tx): Promise<FaultOutcome[]> {
    return tx.query<FaultOutcome>(OUTCOMES, [tx.realm]);
  }

  async retry(tx: Tx, obligationId: string, now: Instant): Promise<void> {
    await tx.query(RETRY, [obligationId, tx.realm, now]);
  }

  async giveUp(tx: Tx, obligationId: string): Promise<void> {
    await tx.query(GIVE_UP, [obligationId]);
  }
}
