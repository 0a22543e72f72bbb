import type { FeedImportId } from '#kernel';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { WaitReadingsStore, type NewReading } from '../application/wait-readings.store.js';
import type { SeenReading, WaitReading } from '../domain/wait-reading.js';
import { READING } from './reading.columns.js';

const LOCK = sql('border.lock-readings', `select pg_advisory_xact_lock(hashtextextended('wait-readings ' || $1, 0))`);
/** The same lane at the same time once more: the later file knows better, and it was seen again. */
const KEEP = sql(
  'border.keep-readings',
  `insert into wait_reading (realm, crossing_id, lane, source, observed_at, saying, minutes, lanes_open, method, raw, first_seen_at, seen_at, import_id)
   select $1, n."crossingId", n.lane, $2, n."observedAt", n.saying, n.minutes, n."lanesOpen", n.method, n.raw, $5, $5, $3
   from jsonb_to_recordset($4::jsonb) as n("crossingId" text, lane text, "observedAt" timestamptz, saying text, minutes int,
     "lanesOpen" int, method text, raw jsonb)
   on conflict (realm, crossing_id, lane, source, observed_at) do update
     set saying = excluded.saying, minutes = excluded.minutes, lanes_open = excluded.lanes_open, raw = excluded.raw,
       seen_at = greatest(wait_reading.seen_at, excluded.seen_at), seen = wait_reading.seen + 1
   returning (xmax = 0) as fresh`,
);
const RECENT = sql(
  'border.recent-readings',
  `select ${READING} from (select distinct crossing_id, lane from unnest($3::text[], $4::text[]) as k(crossing_id, lane)) as k,
   lateral (select * from wait_reading w where w.realm = $1 and w.source = $2 and w.crossing_id = k.crossing_id and w.lane = k.lane
     order by w.observed_at desc limit $5) as r
   order by r.crossing_id, r.lane, r.observed_at desc`,
);
const FORGET = sql(
  'border.forget-readings',
  `with old as (select ctid from wait_reading where observed_at < now() - make_interval(days => $1) limit $2)
   delete from wait_reading where ctid in (select ctid from old) returning 1`,
);

@Injectable()
export class WaitReadingsSqlStore extends WaitReadingsStore {
  constructor(private readonly database: Database) {
    super();
  }

  async hold(tx: Tx): Promise<void> {
    await Promise.all([tx.query(LOCK, [tx.realm]), tx.refreshNow()]);
  }

  async keep(tx: Tx, source: string, importId: FeedImportId | null, readings: readonly NewReading[]): Promise<number> {
    const rows = await tx.query<{ fresh: boolean }>(KEEP, [tx.realm, source, importId, JSON.stringify(readings), tx.now]);
    return rows.filter(({ fresh }) => fresh).length;
  }

  recent(tx: Tx, source: string, lanes: readonly WaitReading[], each: number): Promise<readonly SeenReading[]> {
    const crossings = lanes.map(({ crossingId }) => crossingId);
    return tx.query<SeenReading>(RECENT, [tx.realm, source, crossings, lanes.map(({ lane }) => lane), each]);
  }

  async forget(days: number, limit: number): Promise<number> {
    return (await this.database.query(FORGET, [days, limit])).length;
  }
}
