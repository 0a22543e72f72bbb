import { type Instant, type Realm } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { ObligationWatch, type LiveClock } from '../application/obligations.store.js';
import { toState, type ObligationRow } from './obligation.row.js';
import { OBLIGATION_COLUMNS } from './obligations.sql-store.js';

/**
 * The earliest clock of each lane is the first entry of its index; asked for in any other way, a crowd of clocks that are not due yet is read
 * whole, four times a second. The realm's time is read once and compared with it.
 */
const DUE_REALMS = sql(
  'obligation.due-realms',
  `select r.id as realm from (select 'live' as id union all select id from realm) r
   cross join lateral (select realm_now(r.id) as now) c
   where (select next_step_at from obligation where realm = r.id and state = 'open' and life_safety and next_step_at is not null
          order by next_step_at limit 1) <= c.now
      or not $1::boolean
        and (select next_step_at from obligation where realm = r.id and state = 'open' and not life_safety and next_step_at is not null
             order by next_step_at limit 1) <= c.now`,
);

/** A drill's clock may have jumped: what counts is how long, in real time, the clock has been due. */
const LATE = sql(
  'obligation.late',
  `select count(*) filter (where o.realm = 'live')::int as live, count(*) filter (where o.realm <> 'live')::int as drills,
     min(o.next_step_at) as oldest
   from (select 'live' as id, null::timestamptz as virtual_at, null::timestamptz as real_at, 1 as scale
         union all select id, virtual_at, real_at, scale from realm) r
   cross join lateral (select realm_now(r.id) as now) c
   join obligation o on o.realm = r.id and o.state = 'open' and o.next_step_at <= c.now
   where case when r.id = 'live' then o.next_step_at
              when r.scale = 0 or o.next_step_at <= r.virtual_at then r.real_at
              else r.real_at + (o.next_step_at - r.virtual_at) / r.scale end < 
    clock_timestamp() - make_interval(secs => case when o.life_safety then $1::float8 else $2::float8 end)`,
);

const PAGE = sql(
  'obligation.audit-page',
  `select realm, ${OBLIGATION_COLUMNS} from obligation where state = 'open' and ($1::uuid is null or id > $1) order by id limit $2`,
);
const REARM = sql(
  'obligation.rearm',
  `update obligation set next_step_at = $3 where id = $1 and version = $2 and state = 'open' returning 1`,
);
@Injectable()
export class SqlObligationWatch extends ObligationWatch {
  constructor(private readonly database: Database) {
    super();
  }

  async dueRealms(lifeSafetyOnly: boolean): Promise<Realm[]> {
    return (await this.database.query<{ realm: Realm }>(DUE_REALMS, [lifeSafetyOnly])).map(({ realm }) => realm);
  }

  async late(seconds: { lifeSafety: number; other: number }): Promise<{ live: number; drills: number; oldest: Instant | null }> {
    const [counts] = await this.database.query<{ live: number; drills: number; oldest: Instant | null }>(LATE, [
      seconds.lifeSafety,
      seconds.other,
    ]);
    return counts ?? { live: 0, drills: 0, oldest: null };
  }

  async page(afterId: string | null, limit: number): Promise<LiveClock[]> {
    const rows = await this.database.query<ObligationRow & { readonly realm: Realm }>(PAGE, [afterId, limit]);
    return rows.map((row) => ({
      id: row.id,
      version: row.version,
      realm: row.realm,
      nextStepAt: row.next_step_at,
      state: toState(row),
    }));
  }

  async rearm(id: string, version: number, nextStepAt: Instant | null): Promise<boolean> {
    return (await this.database.query(REARM, [id, version, nextStepAt])).length === 1;
  }
}
