import type { Realm } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { LoadReadings, type TimedReading } from '../application/surges.queries.js';
import type { LoadReading } from '../domain/load-index.js';

const KEEP = sql(
  'surge.keep-load',
  `with old as (delete from surge_load where realm = $1 and at < realm_now($1) - interval '1 day')
   insert into surge_load (realm, scope, at, index, gauges)
   select $1, scope, realm_now($1), index, gauges from jsonb_to_recordset($2::jsonb) as r(scope text, index int, gauges jsonb)
   on conflict do nothing`,
);
const LATEST = sql(
  'surge.latest-load',
  `select s.scope, l.at, l.index, l.gauges from (select distinct scope from surge_load where realm = $1) s
   cross join lateral (select at, index, gauges from surge_load where realm = $1 and scope = s.scope order by at desc limit $2) l
   order by s.scope, l.at desc`,
);
/** The highest reading of every two minutes: a peak must not fall between two points of the picture. */
const HISTORY = sql(
  'surge.load-history',
  `select distinct on (floor(extract(epoch from at) / 120)) at, index, gauges from surge_load
   where realm = $1 and scope = $2 and at > realm_now($1) - make_interval(hours => $3)
   order by floor(extract(epoch from at) / 120), index desc`,
);

@Injectable()
export class SqlLoadReadings extends LoadReadings {
  constructor(private readonly database: Database) {
    super();
  }

  async keep(realm: Realm, readings: readonly { readonly scope: string; readonly reading: LoadReading }[]): Promise<void> {
    const rows = readings.map(({ scope, reading }) => ({ scope, ...reading }));
    await this.database.query(KEEP, [realm, JSON.stringify(rows)]);
  }

  async latest(realm: Realm, count: number): Promise<ReadonlyMap<string, readonly TimedReading[]>> {
    const rows = await this.database.query<TimedReading & { readonly scope: string }>(LATEST, [realm, count]);
    const byScope = new Map<string, TimedReading[]>();
    for (const { scope, ...reading } of rows) byScope.set(scope, [...(byScope.get(scope) ?? []), reading]);
    return byScope;
  }

  history(realm: Realm, scope: string, hours: number): Promise<TimedReading[]> {
    return this.database.query<TimedReading>(HISTORY, [realm, scope, hours]);
  }
}
