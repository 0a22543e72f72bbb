import { Injectable } from '@nestjs/common';
import { type Checkpoint } from '../domain/checkpoint.js';
import { sameBytes } from '../domain/encoding.js';
import { consistencySpans, provesConsistency } from '../domain/merkle-tree.js';
import { edgeTiles, spanHash, TILE_WIDTH, tilesAbove, tilesForSpans, tornTile, TreeEdge } from '../domain/tile.js';
import { CheckpointsStore } from '../persistence/checkpoints.store.js';
import type { LogState } from '../persistence/leaves.store.js';
import { sha256 } from './sha256.js';

/** Lowest tiles of one look: 64 are 16,384 leaves. */
const RUN = 64;
/** Old tiles that each round looks at again, so that a flipped bit anywhere is found within a pass over the log. */
const ROLLING = 4;

/** Computes the log again from what is stored, before anybody signs for it. Each answer is a reason not to sign, or null. */
@Injectable()
export class TreeAudit {
  private rolling = 0;

  constructor(private readonly store: CheckpointsStore) {}

  /** What is wrong with the log as it stands, given the head last signed. */
  async fault(last: Checkpoint | null, state: LogState): Promise<string | null> {
    try {
      return (
        (await this.newLeaves(last?.size ?? 0, state.size)) ??
        (await this.oldTiles(state.size)) ??
        (await this.root(state)) ??
        (last && (await this.growth(last, state)))
      );
    } catch (error) {
      // A tile that is absent or cut short. Anything else is not the log's fault.
      if (error instanceof RangeError) return error.message;
      throw error;
    }
  }

  private async newLeaves(from: number, size: number): Promise<string | null> {
    const end = Math.ceil(size / TILE_WIDTH);
    for (let tile = Math.floor(from / TILE_WIDTH); tile < end; tile += RUN) {
      const fault = await this.run(tile, Math.min(tile + RUN, end), size);
      if (fault) return fault;
    }
    return null;
  }

  private async oldTiles(size: number): Promise<string | null> {
    const end = Math.ceil(size / TILE_WIDTH);
    const from = this.rolling < end ? this.rolling : 0;
    this.rolling = from + ROLLING;
    return this.run(from, Math.min(from + ROLLING, end), size);
  }

  /** Entries against leaves, leaves against the lowest tiles, each tile against the one above it. */
  private async run(from: number, to: number, size: number): Promise<string | null> {
    const leaf = await this.store.wrongLeaf(from * TILE_WIDTH, Math.min(to * TILE_WIDTH, size));
    if (leaf !== null) return `leaf ${leaf} is not the hash of its entry`;
    const tile = await this.store.wrongTile(from, to);
    if (tile !== null) return `tile 0/${tile} does not hold its leaves`;
    const ids = tilesAbove(from, to, size);
    const torn = tornTile(sha256, ids, size, await this.store.tiles(ids));
    return torn && `tile ${torn.level}/${torn.n} is not what the tile above it holds`;
  }

  private async root({ size, root }: LogState): Promise<string | null> {
    const edge = TreeEdge.from(sha256, size, await this.store.tiles(edgeTiles(size)));
    return sameBytes(edge.root(), root) ? null : `the tiles do not give the stored root of size ${size}`;
  }

  private async growth(last: Checkpoint, state: LogState): Promise<string | null> {
    if (state.size < last.size) return `the log has ${state.size} entries; ${last.size} were signed for`;
    const spans = last.size > 0 && last.size < state.size ? consistencySpans(last.size, state.size) : [];
    const find = await this.store.tiles(tilesForSpans(spans));
    const proof = spans.map((span) => spanHash(sha256, span, find));
    return provesConsistency(sha256, last, state, proof)
      ? null
      : `the log is not a continuation of the one signed at size ${last.size}`;
  }
}
