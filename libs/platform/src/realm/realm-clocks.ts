import type { Instant, Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Database, sql } from '../persistence/index.js';

const OPEN = sql(
  'realm.open',
  `insert into realm (id, title, virtual_at, real_at, scale) values ($1, $2, $3, clock_timestamp(), $4)`,
);
const ENROL = sql(
  'realm.enrol',
  'insert into realm_member (realm, person_id) select $1, unnest($2::uuid[]) on conflict do nothing',
);
const ADVANCE = sql(
  'realm.advance',
  `update realm set virtual_at = realm_now(id) + make_interval(secs => $2), real_at = clock_timestamp() where id = $1
   returning realm_now(id) as now`,
);
const NOW = sql('realm.now', 'select realm_now($1) as now');

/** Drill clocks. The live realm's clock is the database server's and cannot be moved. */
@Injectable()
export class RealmClocks {
  constructor(private readonly database: Database) {}

  /** Opens a drill realm whose clock starts at `startsAt` and runs `scale` times as fast as the real one (0 stands still). */
  async open(id: Realm, title: string, startsAt: Instant, scale: number): Promise<void> {
    await this.database.query(OPEN, [id, title, startsAt, scale]);
  }

  async enrol(id: Realm, personIds: readonly string[]): Promise<void> {
    await this.database.query(ENROL, [id, personIds]);
  }

  /** Moves a drill's clock forward by `seconds` and gives its new time. A clock never goes back. */
  async advance(id: Realm, seconds: number): Promise<Instant> {
    if (seconds < 0) throw new RangeError('a drill clock never goes back');
    const [row] = await this.database.query<{ now: Instant }>(ADVANCE, [id, seconds]);
    if (!row) throw new RangeError(`no realm ${id}`);
    return row.now;
  }

  async now(id: Realm): Promise<Instant> {
    const [row] = await this.database.query<{ now: Instant | null }>(NOW, [id]);
    if (!row?.now) throw new RangeError(`no realm ${id}`);
    return row.now;
  }
}
