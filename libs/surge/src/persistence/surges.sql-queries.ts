import type { Instant, Realm, SurgeId } from '#kernel';
import { decodeCursor, type Page, pageOf } from '#platform/http';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { SurgesQueries, type SurgeSeen } from '../application/surges.queries.js';
import type { InForce } from '../domain/scopes.js';

const SEEN = 'id, version, body as surge';

const OPEN = sql(
  'surge.open',
  `select n.now, s.id, s.version, s.body as surge from (select realm_now($1) as now) n
   left join surge s on s.realm = $1 and (s.state = 'proposed' or s.state = 'declared' and s.until > n.now) order by s.begun_at, s.id`,
);
const GET = sql('surge.get', `select ${SEEN} from surge where realm = $1 and id = $2`);
const LIST = sql(
  'surge.list',
  `select ${SEEN} from surge where realm = $1 and ($2::timestamptz is null or (begun_at, id) < ($2, $3::uuid))
   order by begun_at desc, id desc limit $4`,
);
const IN_FORCE = sql(
  'surge.in-force',
  `select realm, id, body as surge from surge where state = 'declared' and until > realm_now(realm)`,
);
const RUN_OUT = sql(
  'surge.run-out',
  `select id, realm from surge where state = 'declared' and until <= realm_now(realm) order by until limit $1`,
);

interface OpenRow {
  readonly now: Instant;
  readonly id: SurgeId | null;
  readonly version: number;
  readonly surge: SurgeSeen['surge'];
}

@Injectable()
export class SurgesSqlQueries extends SurgesQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async open(realm: Realm): Promise<{ now: Instant; surges: SurgeSeen[] }> {
    const rows = await this.database.query<OpenRow>(OPEN, [realm]);
    const surges = rows.flatMap(({ id, version, surge }) => (id === null ? [] : [{ id, version, surge }]));
    return { now: rows[0]!.now, surges };
  }

  async get(realm: Realm, id: SurgeId): Promise<SurgeSeen | null> {
    const [row] = await this.database.query<SurgeSeen>(GET, [realm, id]);
    return row ?? null;
  }

  async list(
    realm: Realm,
    { limit, cursor }: { readonly limit: number; readonly cursor: string | null },
  ): Promise<Page<SurgeSeen>> {
    const [at, id] = cursor === null ? [null, null] : decodeCursor(cursor, 2);
    const rows = await this.database.query<SurgeSeen>(LIST, [realm, at, id, limit + 1]);
    return pageOf(rows, limit, (row) => [row.surge.begunAt, row.id]);
  }

  inForce(): Promise<(InForce & { readonly realm: Realm })[]> {
    return this.database.query(IN_FORCE);
  }

  runOut(limit: number): Promise<{ readonly id: SurgeId; readonly realm: Realm }[]> {
    return this.database.query(RUN_OUT, [limit]);
  }
}
