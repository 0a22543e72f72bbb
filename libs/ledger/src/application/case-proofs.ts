import type { Realm } from '#kernel';
import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { readCheckpoint } from '../domain/checkpoint.js';
import { utf8 } from '../domain/encoding.js';
import { refuseLedger } from '../domain/ledger.errors.js';
import { inclusionSpans } from '../domain/merkle-tree.js';
import { readNote } from '../domain/signed-note.js';
import { spanHash, tilesForSpans } from '../domain/tile.js';
import { writeTlogProof } from '../domain/tlog-proof.js';
import { type CaseRow, LedgerView } from '../persistence/ledger.view.js';
import { SealsStore } from '../persistence/seals.store.js';
import { sha256 } from './sha256.js';
import type { WriteFile } from './tiles-export.js';

/** Entries of one look: each may need a tile or two of its own. */
const RUN = 128;

export interface ProofsChoice {
  readonly caseId: string;
  /** Null: whatever realm the case is of. */
  readonly realm: Realm | null;
  /** Whether the payload values go along. */
  readonly values: boolean;
}

/**
 * Takes the entries of one case out of the log, each with the proof that it is in it, so that nothing of other cases leaves: no tile, and of
 * what others did only the hashes on the way to the root.
 */
@Injectable()
export class CaseProofs {
  constructor(
    private readonly env: Env,
    private readonly view: LedgerView,
    private readonly seals: SealsStore,
  ) {}

  /**
   * Writes one file of C2SP tlog-proof for each entry that is sealed, under the first head that was sealed over it: by that head's hour the
   * hour of the entry is vouched for; and the policy. What is not sealed yet is left out.
   *
   * @returns how many entries there are
   * @throws DomainError ledger-unsealed
   */
  async write(write: WriteFile, { caseId, realm, values }: ProofsChoice): Promise<number> {
    const newest = await this.seals.sealedHead();
    const key = await this.view.operatorKey(this.env.ENLACE_LEDGER_ORIGIN);
    if (!newest || !key) throw refuseLedger('ledger-unsealed');
    const rows = await this.view.ofCase(caseId, realm, newest.size);
    for (let at = 0; at < rows.length; at += RUN) await this.run(rows.slice(at, at + RUN), values, write);
    await write('policy', utf8((await this.seals.sealing())?.policy ?? `log ${key}\nquorum none\n`));
    return rows.length;
  }

  private async run(rows: readonly CaseRow[], values: boolean, write: WriteFile): Promise<void> {
    const heads = (await this.seals.firstOver(rows.map(({ leafIndex }) => leafIndex))).map(({ note }) => ({
      note,
      size: readCheckpoint(readNote(note).text).size,
    }));
    const ways = rows.flatMap(({ leafIndex, body, disclosures }) => {
      const head = heads.find(({ size }) => size > leafIndex);
      return head ? [{ leafIndex, body, disclosures, note: head.note, spans: inclusionSpans(leafIndex, head.size) }] : [];
    });
    const find = await this.view.tiles(tilesForSpans(ways.flatMap(({ spans }) => spans)));
    for (const { leafIndex: index, body, disclosures, note, spans } of ways) {
      const hashes = spans.map((span) => spanHash(sha256, span, find));
      const proof = writeTlogProof({ index, hashes, note, body, values: values && disclosures.length > 0 ? disclosures : null });
      await write(`${String(index).padStart(9, '0')}.tlog-proof`, utf8(proof));
    }
  }
}
