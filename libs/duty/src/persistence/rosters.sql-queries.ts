import type { DeskId, Realm, UserId } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type RosterChanged, type RosterSeen, RostersQueries } from '../application/rosters.queries.js';
import { NAMES_PERSON } from './roster.columns.js';

const OF_DESKS = sql(
  'duty.rosters-of-desks',
  'select body as roster, version from roster where realm = $1 and desk_id = any($2)',
);
const NAMING = sql(
  'duty.rosters-naming',
  `select body as roster, version,
     coalesce((select e.at from ledger_entry e where e.stream = 'roster:' || known.id and e.sseq = known.version),
       uuid_extract_timestamp(known.id)) as "changedAt"
   from roster known where realm = $1 and ${NAMES_PERSON} order by desk_id`,
);

@Injectable()
export class RostersSqlQueries extends RostersQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async of(realm: Realm, deskIds: readonly DeskId[]): Promise<ReadonlyMap<DeskId, RosterSeen>> {
    const rows = await this.database.query<RosterSeen>(OF_DESKS, [realm, deskIds]);
    return new Map(rows.map((row) => [row.roster.deskId, row]));
  }

  naming(realm: Realm, personId: UserId): Promise<RosterChanged[]> {
    return this.database.query<RosterChanged>(NAMING, [realm, personId]);
  }
}
