import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import type { FindTile, Tile, TileId } from '../domain/tile.js';

const OPEN = sql(
  'ledger.open-log',
  `insert into ledger_log_state (origin, size, root) select $1, 0, $2 where not exists (select from ledger_closed where origin = $1)
   on conflict (origin) do nothing`,
);
const ANY_PENDING = sql('ledger.any-pending', 'select exists (select from ledger_pending) as "any"');
/** Whoever holds this row is the sequencer; the others find nothing and rest. */
const CLAIM = sql(
  'ledger.claim-log',
  `select size, root from ledger_log_state s
   where origin = $1 and not exists (select 1 from ledger_freeze f where f.origin = s.origin and f.lifted_at is null)
   for update of s skip locked`,
);
/**
 * Takes the next entries and gives them their places. Order: transaction id, but within a stream strictly by sseq without gaps, because
 * a transaction takes its id before it waits for the row that the stream's previous one holds. What follows a gap stays pending.
 * Entries and heads are looked up one by one (`limit 1` keeps the planner from joining them whole), and nobody else changes a pending row.
 */
const TAKE = sql(
  'ledger.take-entries',
  `with candidate as materialized (
     select ctid as place, entry_id, xid from ledger_pending order by xid limit $2
   ), waiting as (
     select c.place, e.id, e.stream, e.sseq, e.body, coalesce(h.sseq, 0) as head,
       row_number() over turn as nth,
       max(c.xid::text::bigint) over turn as turn_xid,
       max(e.id::text) over turn as turn_id
     from candidate c
     cross join lateral (select id, stream, sseq, body from ledger_entry where id = c.entry_id limit 1) e
     left join lateral (select sseq from ledger_stream_head where stream = e.stream limit 1) h on true
     window turn as (partition by e.stream order by e.sseq)
   ), ready as (
     select place, id, stream, sseq, body, $1::bigint - 1 + row_number() over (order by turn_xid, turn_id, sseq) as leaf_index
     from waiting where sseq = head + nth
     order by turn_xid, turn_id, sseq limit $3
   ), leaf as (
     insert into ledger_leaf (leaf_index, entry_id, leaf_hash)
     select leaf_index, id, sha256('\\x00'::bytea || body) from ready
     returning leaf_index, leaf_hash
   ), done as (
     delete from ledger_pending where ctid = any (array(select place from ready))
   ), head as (
     insert into ledger_stream_head (stream, sseq) select stream, max(sseq) from ready group by stream
     on conflict (stream) do update set sseq = excluded.sseq
   )
   select (select count(*) from candidate) as candidates, string_agg(leaf_hash, ''::bytea order by leaf_index) as hashes from leaf`,
);
const GROW = sql(
  'ledger.grow-tree',
  `with tile as (
     insert into ledger_tile (level, n, hashes) select * from unnest($4::int[], $5::bigint[], $6::bytea[])
     on conflict (level, n) do update set hashes = excluded.hashes
   ), state as (
     update ledger_log_state set size = $2, root = $3 where origin = $1 returning size
   )
   select pg_notify('enlace_ledger', size::text) from state`,
);
const TILES = sql(
  'ledger.tiles',
  'select level, n, hashes from unnest($1::int[], $2::bigint[]) as wanted(level, n) join ledger_tile using (level, n)',
);

export const tileKey = ({ level, n }: TileId): string => `${level}/${n}`;

/** What the statements of tiles need: a transaction or the database itself. */
export interface CanQuery {
  query: Tx['query'];
}

/** The stored tiles of these places, to be looked up as the domain asks for them. */
export const loadTiles = async (source: CanQuery, ids: readonly TileId[]): Promise<FindTile> => {
  if (ids.length === 0) return () => undefined;
  const rows = await source.query<Tile>(TILES, [ids.map(({ level }) => level), ids.map(({ n }) => n)]);
  const found = new Map(rows.map((tile) => [tileKey(tile), tile.hashes]));
  return (id) => found.get(tileKey(id));
};

export interface LogState {
  readonly size: number;
  readonly root: Uint8Array;
}

export interface Taken {
  /** Pending entries that were looked at; as many as asked for means that there may be more. */
  readonly candidates: number;
  /** Leaf hashes in the order of their new places, 32 bytes each. */
  readonly hashes: Uint8Array;
}

/** Rows of the tree, as the sequencer writes them. */
@Injectable()
export class LeavesStore {
  async open(tx: Tx, origin: string, emptyRoot: Uint8Array): Promise<void> {
    await tx.query(OPEN, [origin, Buffer.from(emptyRoot)]);
  }

  /** Whether anything waits at all: what an idle sequencer asks many times a second. */
  async anyPending(source: CanQuery): Promise<boolean> {
    const [row] = await source.query<{ any: boolean }>(ANY_PENDING, []);
    return row?.any ?? false;
  }

  /** The log's state, locked; null while another sequencer works or the log is frozen. */
  async claim(tx: Tx, origin: string): Promise<LogState | null> {
    const [state] = await tx.query<LogState>(CLAIM, [origin]);
    return state ?? null;
  }

  /** Moves up to `limit` of the oldest `window` pending entries into the tree, from place `size` on. */
  async take(tx: Tx, size: number, window: number, limit: number): Promise<Taken> {
    const [row] = await tx.query<{ candidates: number; hashes: Uint8Array | null }>(TAKE, [size, window, limit]);
    return { candidates: row?.candidates ?? 0, hashes: row?.hashes ?? new Uint8Array() };
  }

  async grow(tx: Tx, origin: string, state: LogState, tiles: readonly Tile[]): Promise<void> {
    await tx.query(GROW, [
      origin,
      state.size,
      Buffer.from(state.root),
      tiles.map(({ level }) => level),
      tiles.map(({ n }) => n),
      tiles.map(({ hashes }) => Buffer.from(hashes)),
    ]);
  }
}
