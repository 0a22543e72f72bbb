import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import type { FindTile, TileId } from '../domain/tile.js';
import { LedgerDatabase } from './ledger.database.js';
import { loadTiles, type LogState } from './leaves.store.js';

const STANDING = sql(
  'ledger.standing',
  `select s.size, s.root, k.verifier_key as "verifierKey",
     (select note from ledger_checkpoint order by size desc limit 1) as note,
     (select because from ledger_freeze f where f.origin = s.origin and f.lifted_at is null) as frozen,
     (select count(*) from (select from ledger_pending limit 100000) as p) as pending
   from ledger_log_state s left join ledger_operator_key k on k.origin = s.origin where s.origin = $1`,
);
const KEEP_KEY = sql(
  'ledger.keep-operator-key',
  'insert into ledger_operator_key (origin, verifier_key) values ($1, $2) on conflict (origin) do nothing',
);
const PUBLISH = sql(
  'ledger.publish-checkpoint',
  'insert into ledger_checkpoint (size, note) values ($1, $2) on conflict (size) do nothing',
);
const FREEZE = sql(
  'ledger.freeze',
  'insert into ledger_freeze (origin, because) values ($1, $2) on conflict (origin) where lifted_at is null do nothing',
);
/** The first place of a run of leaves where number, leaf and entry do not agree: each hash is computed again from the stored bytes. */
const WRONG_LEAF = sql(
  'ledger.wrong-leaf',
  `select place from generate_series($1::bigint, $2::bigint - 1) as place
   left join lateral (select entry_id, leaf_hash from ledger_leaf where leaf_index = place limit 1) l on true
   left join lateral (select body from ledger_entry where id = l.entry_id limit 1) e on true
   where e.body is null or l.leaf_hash <> sha256('\\x00'::bytea || e.body) order by place limit 1`,
);
/** The first lowest tile of a run that does not hold exactly the hashes of its leaves. */
const WRONG_TILE = sql(
  'ledger.wrong-tile',
  `select n as place from generate_series($1::bigint, $2::bigint - 1) as run(n)
   where (select hashes from ledger_tile t where t.level = 0 and t.n = run.n) is distinct from
     (select string_agg(leaf_hash, ''::bytea order by leaf_index) from ledger_leaf where leaf_index >= run.n * 256 and leaf_index < run.n * 256 + 256)
   order by n limit 1`,
);
const STALLED = sql(
  'ledger.stalled-streams',
  `select p.stream, min(p.sseq) as sseq from ledger_pending p left join ledger_stream_head h on h.stream = p.stream
   group by p.stream, h.sseq having min(p.sseq) > coalesce(h.sseq, 0) + 1 order by p.stream limit 10`,
);
const PULSE = sql(
  'ledger.pulse',
  `insert into duty_pulse (duty, at, clean, note) values ('ledger.publisher', clock_timestamp(), $1, $2)
   on conflict (duty) do update set at = excluded.at, clean = excluded.clean, note = excluded.note`,
);

/** How the log stands, read in one statement. */
export interface Standing extends LogState {
  /** Public key of the operator who signs this log; null before the first checkpoint. */
  readonly verifierKey: string | null;
  /** The checkpoint last signed. */
  readonly note: string | null;
  readonly frozen: string | null;
  /** Entries without a place in the tree; counted up to 100,000. */
  readonly pending: number;
}

export interface StalledStream {
  readonly stream: string;
  /** The first entry that waits; the one before it never came. */
  readonly sseq: number;
}

/** What the publisher reads again before it signs, and what it writes. */
@Injectable()
export class CheckpointsStore {
  constructor(
    private readonly ledger: LedgerDatabase,
    private readonly database: Database,
  ) {}

  async standing(origin: string): Promise<Standing | null> {
    const [row] = await this.ledger.query<Standing>(STANDING, [origin]);
    return row ?? null;
  }

  /** Binds the log to its operator's key; the first key stays. */
  async keepKey(origin: string, verifierKey: string): Promise<void> {
    await this.ledger.query(KEEP_KEY, [origin, verifierKey]);
  }

  async publish(size: number, note: string): Promise<void> {
    await this.ledger.query(PUBLISH, [size, note]);
  }

  /** Stops the log until an operator lifts the freeze; the first reason stays. */
  async freeze(origin: string, because: string): Promise<void> {
    await this.ledger.query(FREEZE, [origin, because]);
  }

  tiles(ids: readonly TileId[]): Promise<FindTile> {
    return loadTiles(this.ledger, ids);
  }

  /** Index of the first leaf in `[from, to)` that is absent or is not the hash of its stored entry. */
  async wrongLeaf(from: number, to: number): Promise<number | null> {
    const [row] = await this.ledger.query<{ place: number }>(WRONG_LEAF, [from, to]);
    return row?.place ?? null;
  }

  /** Number of the first lowest tile in `[from, to)` that is not made of its leaves. */
  async wrongTile(from: number, to: number): Promise<number | null> {
    const [row] = await this.ledger.query<{ place: number }>(WRONG_TILE, [from, to]);
    return row?.place ?? null;
  }

  /** Streams whose next entry is missing while later ones wait: an entry was removed before it was sequenced. */
  stalledStreams(): Promise<StalledStream[]> {
    return this.ledger.query<StalledStream>(STALLED);
  }

  async pulse(clean: boolean, note: string | null): Promise<void> {
    await this.database.query(PULSE, [clean, note]);
  }
}
