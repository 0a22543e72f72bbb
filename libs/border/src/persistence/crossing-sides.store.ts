import type { Stored } from '#ledger';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { CrossingSidesRepository, type DueSide, type LaneChange } from '../application/crossing-sides.repository.js';
import type { CrossingSide } from '../domain/crossing-side.js';
import { nextTurn } from '../domain/turn-side.js';

/** While there is no row there is nothing else to lock. */
const LOCK = sql('border.lock-side', `select pg_advisory_xact_lock(hashtextextended('crossing-side ' || $1 || ' ' || $2, 0))`);
const EXISTS = sql('border.side-exists', 'select 1 from crossing_side where realm = $1 and id = $2');
const LOAD = sql(
  'border.load-side',
  'select body as state, version from crossing_side where realm = $1 and id = $2 for no key update',
);
const INSERT = sql(
  'border.insert-side',
  'insert into crossing_side (realm, id, version, next_at, body) values ($1, $2, $3, $4, $5)',
);
const UPDATE = sql(
  'border.update-side',
  'update crossing_side set version = $3, next_at = $4, body = $5 where realm = $1 and id = $2 and version = $6 returning id',
);
const KEEP_HISTORY = sql(
  'border.keep-lane-history',
  `insert into lane_history (realm, crossing_id, country, lane, since, version, status, desk_id, reason, until_at)
   select $1, $2, $3, l.lane, l.since, $4, l.status, l.desk_id, l.reason, l.until_at
   from jsonb_to_recordset($5::jsonb) as l(lane text, since timestamptz, status text, desk_id text, reason jsonb, until_at timestamptz)`,
);
const DUE = sql(
  'border.due-sides',
  `select realm, body ->> 'crossingId' as "crossingId", body ->> 'country' as country from crossing_side
   where next_at <= realm_now(realm) order by next_at limit $1`,
);

@Injectable()
export class CrossingSidesStore extends CrossingSidesRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async hold(tx: Tx, id: string): Promise<boolean> {
    const [, found] = await Promise.all([
      tx.query(LOCK, [tx.realm, id]),
      tx.query(EXISTS, [tx.realm, id]),
      // What waited for the lock lives after its holder.
      tx.refreshNow(),
    ]);
    return found.length > 0;
  }

  async load(tx: Tx, id: string): Promise<{ state: CrossingSide; version: number } | null> {
    const [row] = await tx.query<{ state: CrossingSide; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: CrossingSide, version: number): Promise<void> {
    tx.send(INSERT, [tx.realm, id, version, nextTurn(state), JSON.stringify(state)]);
  }

  async update(tx: Tx, id: string, state: CrossingSide, version: number, expected: number): Promise<boolean> {
    const rows = await tx.query(UPDATE, [tx.realm, id, version, nextTurn(state), JSON.stringify(state), expected]);
    return rows.length === 1;
  }

  keepHistory(tx: Tx, { state, version }: Stored<CrossingSide>, changes: readonly LaneChange[]): void {
    const rows = changes.map(({ lane, standing: { since, status, byDeskId, reason, until } }) => ({
      lane,
      since,
      status,
      desk_id: byDeskId,
      reason,
      until_at: until,
    }));
    if (rows.length > 0) tx.send(KEEP_HISTORY, [tx.realm, state.crossingId, state.country, version, JSON.stringify(rows)]);
  }

  due(limit: number): Promise<readonly DueSide[]> {
    return this.database.query<DueSide>(DUE, [limit]);
  }
}
