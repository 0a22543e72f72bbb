import { LIVE } from '#kernel';
import { Env } from '#platform/config';
import type { Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { sameBytes } from '../domain/encoding.js';
import { emptyRoot } from '../domain/merkle-tree.js';
import { edgeTiles, HASH_BYTES, type Tile, TreeEdge } from '../domain/tile.js';
import { LedgerDatabase } from '../persistence/ledger.database.js';
import { LeavesStore, loadTiles, type LogState, tileKey } from '../persistence/leaves.store.js';
import { sha256 } from './sha256.js';

/** Entries of one transaction at most. */
export const BATCH = 4_096;
const WIDEST_WINDOW = 1 << 20;

export interface Batch {
  readonly sequenced: number;
  /** More entries may be ready at once. */
  readonly more: boolean;
}

/** The stored tiles do not give the root that was stored with them. Nothing may be added to such a log. */
export class RootNotReproducible extends Error {
  constructor(size: number) {
    super(`the tiles do not give the stored root of size ${size}`);
    this.name = 'RootNotReproducible';
  }
}

/**
 * Gives committed entries their places in the tree, after the fact and off the path of any request. Any number may run; the row of the
 * log lets one work. A killed one leaves nothing: leaves, tiles, heads and state are one transaction.
 */
@Injectable()
export class Sequencer {
  /** Edge of the tree as this instance last left it; another may have grown it since. */
  private edge: TreeEdge | null = null;
  private window = BATCH;
  private opened = false;

  constructor(
    private readonly env: Env,
    private readonly database: LedgerDatabase,
    private readonly leaves: LeavesStore,
  ) {}

  /** Sequences one batch. @throws RootNotReproducible */
  async sequence(): Promise<Batch> {
    if (this.opened && !(await this.leaves.anyPending(this.database))) return { sequenced: 0, more: false };
    const { batch, edge } = await this.database.transaction(LIVE, (tx) => this.inTransaction(tx));
    this.opened = true;
    this.edge = edge;
    return batch;
  }

  private async inTransaction(tx: Tx): Promise<{ batch: Batch; edge: TreeEdge | null }> {
    const origin = this.env.ENLACE_LEDGER_ORIGIN;
    if (!this.opened) await this.leaves.open(tx, origin, emptyRoot(sha256));
    const state = await this.leaves.claim(tx, origin);
    if (!state) return { batch: { sequenced: 0, more: false }, edge: this.edge };
    const edge = await this.edgeAt(tx, state);
    const { candidates, hashes } = await this.leaves.take(tx, state.size, this.window, BATCH);
    const sequenced = hashes.length / HASH_BYTES;
    const more = sequenced > 0 || this.widen(candidates);
    if (sequenced === 0) return { batch: { sequenced, more }, edge };
    const tiles = new Map<string, Tile>();
    for (let at = 0; at < sequenced; at += 1)
      for (const tile of edge.push(hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES))) tiles.set(tileKey(tile), tile);
    for (const tile of edge.partialTiles()) tiles.set(tileKey(tile), tile);
    await this.leaves.grow(tx, origin, { size: edge.size, root: edge.root() }, [...tiles.values()]);
    this.window = BATCH;
    return { batch: { sequenced, more: candidates >= BATCH }, edge };
  }

  /** Entries behind a gap must not stop those of other streams, however many they are: look further. */
  private widen(candidates: number): boolean {
    if (candidates < this.window || this.window >= WIDEST_WINDOW) {
      this.window = BATCH;
      return false;
    }
    this.window *= 4;
    return true;
  }

  /** The edge to go on from: a copy of the held one if the log stands where it was left, else from the stored tiles. */
  private async edgeAt(tx: Tx, state: LogState): Promise<TreeEdge> {
    if (this.edge?.size === state.size && sameBytes(this.edge.root(), state.root)) return this.edge.copy();
    const edge = TreeEdge.from(sha256, state.size, await loadTiles(tx, edgeTiles(state.size)));
    if (!sameBytes(edge.root(), state.root)) throw new RootNotReproducible(state.size);
    return edge;
  }
}
