import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { tileBytes, upperTiles } from '../domain/bundle.js';
import { readCheckpoint } from '../domain/checkpoint.js';
import { utf8 } from '../domain/encoding.js';
import { refuseLedger } from '../domain/ledger.errors.js';
import { readNote } from '../domain/signed-note.js';
import { TILE_WIDTH, type TileId } from '../domain/tile.js';
import { entriesPath, entryBundle, tilePath } from '../domain/tiles-folder.js';
import { LedgerView } from '../persistence/ledger.view.js';
import { SealsStore } from '../persistence/seals.store.js';
import { TimeStampsView } from '../persistence/time-stamps.store.js';
import type { ExportSummary } from './ledger-export.js';

/** Tiles of one look. */
const RUN = 16;

/** Takes one file of the folder; its path has no dots but that of a partial tile, and is relative. */
export type WriteFile = (path: string, bytes: Uint8Array) => Promise<void> | void;

/** Writes the log as programs of others read one: a folder of C2SP tlog-tiles. It holds no payload value. */
@Injectable()
export class TilesExport {
  constructor(
    private readonly env: Env,
    private readonly view: LedgerView,
    private readonly seals: SealsStore,
    private readonly stamps: TimeStampsView,
  ) {}

  /**
   * Writes what the head covers that was sealed last: `checkpoint` last of all, so that a folder with a checkpoint is a whole one.
   *
   * @throws DomainError ledger-unsealed
   */
  async exportTiles(write: WriteFile): Promise<ExportSummary> {
    const checkpoint = await this.seals.sealedHead();
    const key = await this.view.operatorKey(this.env.ENLACE_LEDGER_ORIGIN);
    if (!checkpoint || !key) throw refuseLedger('ledger-unsealed');
    const { size } = readCheckpoint(readNote(checkpoint.note).text);
    const lowest = Array.from({ length: Math.ceil(size / TILE_WIDTH) }, (_, n) => ({ level: 0, n }));
    await this.tiles([...lowest, ...upperTiles(size)], size, write);
    let entries = 0;
    for (const { n } of lowest) entries += await this.entries(n, size, write);
    for (const { size: stamped, note, token } of await this.stamps.within(0, size)) {
      await write(`tsr/${stamped}.note`, utf8(note));
      await write(`tsr/${stamped}.tst`, token);
    }
    await write('policy', utf8((await this.seals.sealing())?.policy ?? `log ${key}\nquorum none\n`));
    await write('checkpoint', utf8(checkpoint.note));
    return { size, entries };
  }

  private async entries(n: number, size: number, write: WriteFile): Promise<number> {
    const rows = await this.view.bundleEntries(n * TILE_WIDTH, Math.min(size, (n + 1) * TILE_WIDTH), null, 'none');
    await write(entriesPath(n, rows.length), entryBundle(rows.map(({ body }) => body)));
    return rows.length;
  }

  /** A tile that is lost is left out: whoever verifies says so better than a failed export. */
  private async tiles(ids: readonly TileId[], size: number, write: WriteFile): Promise<void> {
    for (let at = 0; at < ids.length; at += RUN) {
      const run = ids.slice(at, at + RUN);
      const find = await this.view.tiles(run);
      for (const id of run) {
        const hashes = find(id)?.subarray(0, tileBytes(id, size));
        if (hashes) await write(tilePath(id, hashes.length), hashes);
      }
    }
  }
}
