import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { BUNDLE_FORMAT, type BundleValues, entryLine, tileBytes, tileLine, upperTiles, writeLine } from '../domain/bundle.js';
import { readCheckpoint } from '../domain/checkpoint.js';
import { refuseLedger } from '../domain/ledger.errors.js';
import { readNote } from '../domain/signed-note.js';
import type { TileId } from '../domain/tile.js';
import { TILE_WIDTH } from '../domain/tile.js';
import { LedgerView } from '../persistence/ledger.view.js';

/** Lowest tiles read at once: 16 are 4,096 entries. */
const RUN = 16;

export interface ExportChoice {
  /** Only the entries of this case. The tiles of the whole log come along: hashes, which say nothing of what others did. */
  readonly onlyCase?: string;
  /** Whose payload values to hand over. Absent: those of `onlyCase`, else all. */
  readonly values?: BundleValues;
}

export interface ExportSummary {
  readonly size: number;
  readonly entries: number;
}

/** Writes the log as a bundle for the offline verifier. */
@Injectable()
export class LedgerExport {
  constructor(
    private readonly env: Env,
    private readonly view: LedgerView,
  ) {}

  /**
   * Writes what the newest checkpoint covers, line by line; `write` is waited for, so a slow reader slows the export and not the memory.
   * @throws DomainError ledger-unsealed
   */
  async exportBundle(write: (line: string) => Promise<void> | void, choice: ExportChoice = {}): Promise<ExportSummary> {
    const [checkpoint, key] = [await this.view.checkpoint(), await this.view.operatorKey(this.env.ENLACE_LEDGER_ORIGIN)];
    if (!checkpoint || !key) throw refuseLedger('ledger-unsealed');
    const { origin, size } = readCheckpoint(readNote(checkpoint.note).text);
    const onlyCase = choice.onlyCase ?? null;
    const values = choice.values ?? (onlyCase === null ? 'all' : `case:${onlyCase}`);
    await write(writeLine({ bundle: BUNDLE_FORMAT, log: origin, key, checkpoint: checkpoint.note, onlyCase, values }));
    let entries = 0;
    for (let from = 0; from * TILE_WIDTH < size; from += RUN) entries += await this.run(from, size, onlyCase, values, write);
    await this.tiles(upperTiles(size), size, write);
    for (const waiting of await this.view.waiting(size, onlyCase)) await write(writeLine({ waiting }));
    return { size, entries };
  }

  private async run(
    from: number,
    size: number,
    onlyCase: string | null,
    values: BundleValues,
    write: (line: string) => Promise<void> | void,
  ): Promise<number> {
    const ids = Array.from({ length: Math.min(RUN, Math.ceil(size / TILE_WIDTH) - from) }, (_, at) => ({
      level: 0,
      n: from + at,
    }));
    const rows = await this.view.bundleEntries(
      from * TILE_WIDTH,
      Math.min(size, (from + RUN) * TILE_WIDTH),
      onlyCase,
      values.replace(/^case:/, ''),
    );
    let next = 0;
    for (const id of ids) {
      await this.tiles([id], size, write);
      for (; next < rows.length && rows[next]!.leafIndex < (id.n + 1) * TILE_WIDTH; next += 1) {
        const { leafIndex, body, disclosures } = rows[next]!;
        await write(entryLine(leafIndex, body, disclosures));
      }
    }
    return rows.length;
  }

  /** A tile that is lost is left out: the verifier says so better than a failed export. */
  private async tiles(ids: readonly TileId[], size: number, write: (line: string) => Promise<void> | void): Promise<void> {
    for (let at = 0; at < ids.length; at += RUN) {
      const run = ids.slice(at, at + RUN);
      const find = await this.view.tiles(run);
      for (const id of run) {
        const hashes = find(id);
        if (hashes) await write(tileLine(id, hashes.subarray(0, tileBytes(id, size))));
      }
    }
  }
}
