import type { DeskId, Realm, UserId } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type RosterSeen, RostersQueries } from '../application/rosters.queries.js';
import { NAMES_PERSON } from './roster.columns.js';

const OF_DESKS = sql(
  'duty.rosters-of-desks',
  'select body as roster, version from roster where realm = $1 and desk_id = any($2)',
);
const NAMING = sql(
  'duty.rosters-naming',
  `select body as roster, version from roster where realm = $1 and ${NAMES_PERSON} order by desk_id`,
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

  naming(realm: Realm, personId: UserId): Promise<RosterSeen[]> {
    return this.database.query<RosterSeen>(NAMING, [realm, personId]);
  }
}
