import type { Scenario } from '#drills';
import { LIVE, type Realm, type UserId } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { RehearsalsQueries, type RehearsalSeen } from '../application/rehearsals.queries.js';
import type { DraftRef, Rehearsal } from '../domain/rehearsal.js';

const SEEN = `r.id, r.version, r.body as rehearsal, (r.scenario ->> 'minutes')::int as minutes, r.comparison,
  jsonb_build_object('startsAt', to_char((r.scenario ->> 'startsAt')::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'today', to_char(realm_now(r.body -> 'runs' ->> 'today') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'drafted', to_char(realm_now(r.body -> 'runs' ->> 'drafted') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as clocks`;
const GET = sql(
  'rehearsals.get',
  `select ${SEEN} from rehearsal r where r.realm = $1 and r.id = $2 and r.body -> 'by' ->> 'userId' = $3`,
);
const OF_DRAFT = sql(
  'rehearsals.of-draft',
  `select ${SEEN} from rehearsal r where r.realm = $1 and r.body -> 'draft' = $2::jsonb and r.body -> 'by' ->> 'userId' = $3
   order by r.id desc limit $4`,
);
const OPEN = sql(
  'rehearsals.open',
  `select id, body as rehearsal, scenario from rehearsal where state in ('asked', 'playing') order by id limit $1`,
);
const ALONE = sql('rehearsals.alone', `select pg_try_advisory_xact_lock(hashtextextended('rehearsal ' || $1, 0)) as mine`);

@Injectable()
export class RehearsalsSqlQueries extends RehearsalsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async get(realm: Realm, id: string, by: UserId): Promise<RehearsalSeen | null> {
    const [row] = await this.database.query<RehearsalSeen>(GET, [realm, id, by]);
    return row ?? null;
  }

  ofDraft(realm: Realm, { kind, key, number }: DraftRef, by: UserId, limit: number): Promise<RehearsalSeen[]> {
    return this.database.query<RehearsalSeen>(OF_DRAFT, [realm, JSON.stringify({ kind, key, number }), by, limit]);
  }

  open(limit: number): Promise<{ id: string; rehearsal: Rehearsal; scenario: Scenario }[]> {
    return this.database.query(OPEN, [limit]);
  }

  async alone(id: string, work: () => Promise<void>): Promise<boolean> {
    return this.database.transaction(LIVE, async (tx) => {
      const [row] = await tx.query<{ mine: boolean }>(ALONE, [id]);
      if (!row?.mine) return false;
      await work();
      return true;
    });
  }
}
