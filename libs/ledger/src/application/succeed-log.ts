import { type Instant, LIVE } from '#kernel';
import { Env } from '#platform/config';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { readCheckpoint } from '../domain/checkpoint.js';
import { buildEntry } from '../domain/entry.js';
import { refuseLedger } from '../domain/ledger.errors.js';
import { leafHash } from '../domain/merkle-tree.js';
import { readNote } from '../domain/signed-note.js';
import { type Assent, isAssented, successorOf } from '../domain/succession.js';
import { LeavesStore } from '../persistence/leaves.store.js';
import { LedgerDatabase } from '../persistence/ledger.database.js';
import { SealsStore } from '../persistence/seals.store.js';
import { type FirstEntry, SuccessionStore } from '../persistence/succession.store.js';
import { makeSuccessorKey } from './operator-key.js';
import { Sequencer } from './sequencer.js';
import { digest, sha256 } from './sha256.js';

export interface Succession {
  readonly because: string;
  readonly assents: readonly Assent[];
}

export interface Succeeded {
  /** Name of the log that goes on. */
  readonly origin: string;
  /** Its public key, for witnesses and the policy. */
  readonly verifierKey: string;
  /** Entries under the final head of the closed log. */
  readonly closedAt: number;
  /** Entries that had no seal yet and go on in the new log. */
  readonly carried: number;
}

/**
 * Closes a frozen log by the head that was sealed last and begins the one that continues it: another origin, another key, the final head in
 * its first entry. Nothing of the closed log is mended. Nothing of the new one is sealed before the witnesses of both countries trust its key.
 */
@Injectable()
export class SucceedLog {
  constructor(
    private readonly env: Env,
    private readonly seals: SealsStore,
    private readonly store: SuccessionStore,
  ) {}

  /** @throws DomainError ledger-not-frozen, ledger-in-use, ledger-assents-missing, ledger-unsealed */
  async succeed({ because, assents }: Succession): Promise<Succeeded> {
    if (!isAssented(assents)) throw refuseLedger('ledger-assents-missing');
    const origin = this.env.ENLACE_LEDGER_ORIGIN;
    const successor = successorOf(origin);
    const head = await this.seals.sealedHead();
    if (!head) throw refuseLedger('ledger-unsealed');
    const { size } = readCheckpoint(readNote(head.note).text);
    const owner = this.store.owner();
    try {
      const carried = await owner.transaction(LIVE, async (tx) => {
        const { frozen, running, nth } = await this.store.standing(tx, origin);
        if (!frozen) throw refuseLedger('ledger-not-frozen', { log: origin });
        if (running) throw refuseLedger('ledger-in-use');
        const closing = { origin, successor, keptIn: `ledger_closed_${nth}`, size, checkpoint: head.note, because, assents };
        const count = await this.store.close(tx, closing);
        await this.store.begin(tx, successor, this.firstEntry(successor, { checkpoint: head.note, carried: count }, closing));
        return count;
      });
      const verifierKey = makeSuccessorKey(this.env, successor);
      await this.sequenceCarried(successor);
      return { origin: successor, verifierKey, closedAt: size, carried };
    } finally {
      await owner.close();
    }
  }

  private firstEntry(
    successor: string,
    predecessor: { readonly checkpoint: string; readonly carried: number },
    { origin, because, assents }: Succession & { readonly origin: string },
  ): FirstEntry {
    const [id, at] = [newId<'LedgerEntry'>(), new Date().toISOString() as Instant];
    const [stream, type] = [`log:${successor}`, 'ledger.succeeded'];
    const input = {
      id,
      log: successor,
      realm: LIVE,
      at,
      stream,
      sseq: 1,
      type,
      actor: { system: 'operator' },
      objects: [stream],
    };
    const payload = { predecessor: origin, because, assents: assents.map(({ country, person }) => `${country}:${person}`) };
    const { body, disclosures } = buildEntry(
      { ...input, correlationId: id, payload, predecessor },
      { digest, random: (bytes) => randomBytes(bytes) },
    );
    return { id, stream, type, at, body, disclosures, leafHash: leafHash(sha256, body) };
  }

  /** Before anybody else writes, so that they stand where the first entry says. */
  private async sequenceCarried(successor: string): Promise<void> {
    const env = Object.assign(Object.create(this.env) as Env, { ENLACE_LEDGER_ORIGIN: successor });
    const database = new LedgerDatabase(env);
    try {
      const sequencer = new Sequencer(env, database, new LeavesStore());
      for (let more = true; more;) ({ more } = await sequencer.sequence());
    } finally {
      await database.close();
    }
  }
}
