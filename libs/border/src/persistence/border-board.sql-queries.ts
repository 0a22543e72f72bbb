import type { CrossingId, Instant, Realm } from '#kernel';
import type { Stored } from '#ledger';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { BorderBoardQueries, type BoardRows, type KeptReading, type LaneHistory } from '../application/border-board.queries.js';
import type { PortNotice } from '../application/port-notices.store.js';
import type { CrossingSide } from '../domain/crossing-side.js';
import { DEMONSTRATION } from '../domain/demonstration.js';
import type { WaitProposal } from '../domain/wait-proposal.js';
import type { SeenReading } from '../domain/wait-reading.js';
import { READING } from './reading.columns.js';

const NOW = sql('border.now', 'select realm_now($1) as now');
const SIDES = sql('border.sides', 'select id, body as state, version from crossing_side where realm = $1 order by id');
const LATEST = sql(
  'border.latest-readings',
  `select distinct on (r.crossing_id, r.lane) ${READING} from wait_reading r
   where r.realm = $1 and r.observed_at > (select realm_now($1)) - interval '24 hours'
   order by r.crossing_id, r.lane, (r.source = '${DEMONSTRATION}'), r.observed_at desc`,
);
const PROPOSALS = sql(
  'border.proposals',
  `select id, body as state, version from wait_proposal where realm = $1 and (not $2::boolean or state = 'open')
   order by made_at desc, id desc limit $3`,
);
const NOTICES = sql(
  'border.port-notices',
  `select crossing_id as "crossingId", source, text, since, seen_at as "seenAt" from port_notice
   where realm = $1 and seen_at > (select realm_now($1)) - interval '24 hours' order by crossing_id, source`,
);
const OF_CROSSING = sql(
  'border.readings-of-crossing',
  `select ${READING}, r.raw from wait_reading r
   where r.realm = $1 and r.crossing_id = $2 and r.observed_at > (select realm_now($1)) - interval '24 hours' order by r.observed_at, r.lane`,
);
const HISTORY = sql(
  'border.lane-history',
  `select country, lane, since, status, desk_id as "deskId", reason, until_at as until from lane_history
   where realm = $1 and crossing_id = $2 and since > (select realm_now($1)) - make_interval(days => $3)
   order by since desc, country desc, version desc, lane limit 500`,
);

/** Open proposals are shown whole; there is at most one of each kind for a lane. */
const MOST_OPEN = 1_000;

@Injectable()
export class BorderBoardSqlQueries extends BorderBoardQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async rows(realm: Realm): Promise<BoardRows> {
    const [[time], sides, readings, proposals, notices] = await Promise.all([
      this.database.query<{ now: Instant }>(NOW, [realm]),
      this.database.query<Stored<CrossingSide>>(SIDES, [realm]),
      this.database.query<SeenReading>(LATEST, [realm]),
      this.proposals(realm, true, MOST_OPEN),
      this.database.query<PortNotice>(NOTICES, [realm]),
    ]);
    return { now: time!.now, sides, readings, proposals, notices };
  }

  readings(realm: Realm, crossingId: CrossingId): Promise<readonly KeptReading[]> {
    return this.database.query<KeptReading>(OF_CROSSING, [realm, crossingId]);
  }

  history(realm: Realm, crossingId: CrossingId, days: number): Promise<readonly LaneHistory[]> {
    return this.database.query<LaneHistory>(HISTORY, [realm, crossingId, days]);
  }

  proposals(realm: Realm, open: boolean, limit: number): Promise<readonly Stored<WaitProposal>[]> {
    return this.database.query<Stored<WaitProposal>>(PROPOSALS, [realm, open, limit]);
  }
}
