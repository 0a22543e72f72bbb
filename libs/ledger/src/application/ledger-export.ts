import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { BUNDLE_FORMAT, type BundleValues, entryLine, tileBytes, tileLine, upperTiles, writeLine } from '../domain/bundle.js';
import { readCheckpoint } from '../domain/checkpoint.js';
import { base64 } from '../domain/encoding.js';
import { erasedBy } from '../domain/erasure-account.js';
import { refuseLedger } from '../domain/ledger.errors.js';
import { readNote } from '../domain/signed-note.js';
import type { TileId } from '../domain/tile.js';
import { TILE_WIDTH } from '../domain/tile.js';
import { type CheckpointRow, LedgerView } from '../persistence/ledger.view.js';
import { SealsStore } from '../persistence/seals.store.js';
import { TimeStampsView } from '../persistence/time-stamps.store.js';

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

type Write = (line: string) => Promise<void> | void;

interface Scope {
  readonly size: number;
  readonly onlyCase: string | null;
  readonly values: BundleValues;
  readonly sealed: boolean;
}

/** The notes of the heads by which each of these entries was sealed first. */
const firstOver = (seals: readonly CheckpointRow[], entries: readonly { readonly leafIndex: number }[]): readonly string[] => {
  const found = new Set<CheckpointRow>();
  let at = 0;
  for (const { leafIndex } of entries) {
    while (at < seals.length && seals[at]!.size <= leafIndex) at += 1;
    if (at < seals.length) found.add(seals[at]!);
  }
  return [...found].map(({ note }) => note);
};

/** Writes the log as a bundle for the offline verifier. */
@Injectable()
export class LedgerExport {
  constructor(
    private readonly env: Env,
    private readonly view: LedgerView,
    private readonly seals: SealsStore,
    private readonly stamps: TimeStampsView,
  ) {}

  /**
   * Writes what the head covers that was sealed last, or that was signed last where no witness sealed any; line by line: `write` is waited
   * for, so a slow reader slows the export and not the memory.
   *
   * @throws DomainError ledger-unsealed
   */
  async exportBundle(write: Write, choice: ExportChoice = {}): Promise<ExportSummary> {
    const policy = (await this.seals.sealing())?.policy;
    const checkpoint = (policy && (await this.seals.sealedHead())) || (await this.view.checkpoint());
    const key = await this.view.operatorKey(this.env.ENLACE_LEDGER_ORIGIN);
    if (!checkpoint || !key) throw refuseLedger('ledger-unsealed');
    const { origin, size } = readCheckpoint(readNote(checkpoint.note).text);
    const onlyCase = choice.onlyCase ?? null;
    const values = choice.values ?? (onlyCase === null ? 'all' : `case:${onlyCase}`);
    const header = { bundle: BUNDLE_FORMAT, log: origin, key, checkpoint: checkpoint.note, onlyCase, values } as const;
    await write(writeLine({ ...header, ...(policy !== undefined && { policy }) }));
    let entries = 0;
    for (let from = 0; from * TILE_WIDTH < size; from += RUN)
      entries += await this.run(from, { size, onlyCase, values, sealed: policy !== undefined }, write);
    await this.tiles(upperTiles(size), size, write);
    for (const { type, disclosures, ...waiting } of await this.view.waiting(size, onlyCase)) {
      const erased = erasedBy(type, disclosures);
      await write(writeLine({ waiting: { ...waiting, ...(erased.length > 0 && { erased }) } }));
    }
    return { size, entries };
  }

  private async run(from: number, { size, onlyCase, values, sealed }: Scope, write: Write): Promise<number> {
    const ids = Array.from({ length: Math.min(RUN, Math.ceil(size / TILE_WIDTH) - from) }, (_, at) => ({
      level: 0,
      n: from + at,
    }));
    const [first, end] = [from * TILE_WIDTH, Math.min(size, (from + RUN) * TILE_WIDTH)];
    const rows = await this.view.bundleEntries(first, end, onlyCase, values.replace(/^case:/, ''));
    const seals = sealed ? await this.seals.covering(first, end, size) : [];
    for (const { note, token } of await this.stamps.within(first, end))
      await write(writeLine({ stamped: note, token: base64(token) }));
    let next = 0;
    for (const id of ids) {
      const own = rows.slice(next).filter(({ leafIndex }) => leafIndex < (id.n + 1) * TILE_WIDTH);
      next += own.length;
      for (const note of firstOver(seals, own)) await write(writeLine({ sealed: note }));
      await this.tiles([id], size, write);
      for (const { leafIndex, body, disclosures } of own) await write(entryLine(leafIndex, body, disclosures));
    }
    return rows.length;
  }

  /** A tile that is lost is left out: the verifier says so better than a failed export. */
  private async tiles(ids: readonly TileId[], size: number, write: Write): Promise<void> {
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
