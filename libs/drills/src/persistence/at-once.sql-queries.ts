import type { Realm } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { AtOnceQueries, type Standstill } from '../application/at-once.queries.js';

/** An envelope whose last two receipts came at once may bear no mark of being settled for a while: the receipts say that it is. */
const LOOK = sql(
  'at-once.look',
  `with moment as materialized (select realm_now($1) as now),
   owed as (select sent_at is null as unsent from outbox o where realm = $1 and settled_at is null and (owed is null
     or owed > (select count(*) from outbox_receipt r where r.envelope_id = o.id)
       + (select count(*) from dead_letter d where d.envelope_id = o.id and d.resolved_at is null))),
   played as (select state, due_at, body #>> '{condition,expectation}' as decides from drill_inject
     where realm = $1 and state in ('fired', 'pending')),
   rungs as (select next_step_at as due_at from obligation where realm = $1 and state = 'open' and next_step_at is not null)
   select now,
     ((select count(*) from owed)
      + (select count(*) from played where state = 'fired' or due_at <= now and decides is null)
      + (select count(*) from rungs where due_at <= now))::int as undone,
     exists (select from owed where unsent) as unsent,
     least((select min(due_at) from played where state = 'pending' and due_at > now), (select min(due_at) from rungs where due_at > now)) as next,
     (select coalesce(array_agg(distinct decides), '{}') from played where state = 'pending' and due_at <= now and decides is not null)
       as "decidedBy"
   from moment`,
);
const WAKE = sql('at-once.wake', `select pg_notify('outbox_awaited', $1)`);

@Injectable()
export class AtOnceSqlQueries extends AtOnceQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async look(realm: Realm): Promise<Standstill> {
    const [row] = await this.database.query<Standstill>(LOOK, [realm]);
    return row!;
  }

  async wake(realm: Realm): Promise<void> {
    await this.database.query(WAKE, [realm]);
  }
}
