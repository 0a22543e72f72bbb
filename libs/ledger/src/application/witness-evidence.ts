import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { type Checkpoint, readCheckpoint } from '../domain/checkpoint.js';
import { sameBytes } from '../domain/encoding.js';
import { isSignedBy, readNote } from '../domain/signed-note.js';
import { spanHash, tilesForSpans } from '../domain/tile.js';
import { CosignaturesStore } from '../persistence/cosignatures.store.js';
import { verifyEd25519 } from './ed25519.js';
import { OperatorKey } from './operator-key.js';
import { sha256 } from './sha256.js';
import { WitnessClient } from './witness-client.js';
import { type ReachableWitness, WitnessPolicy } from './witness-policy.js';

/**
 * What witnesses can prove against this database: a head that our own key signed and that the stored log does not continue. It is so when
 * an older database was put back, or when another one signs with our key. A witness's bare word proves nothing: it could stop us at will.
 */
@Injectable()
export class WitnessEvidence {
  constructor(
    private readonly env: Env,
    private readonly store: CosignaturesStore,
    private readonly policy: WitnessPolicy,
    private readonly client: WitnessClient,
    private readonly key: OperatorKey,
  ) {}

  /** Asks all witnesses at once. The first contradiction, as a reason not to sign; null when none is proven. */
  async ofAll(): Promise<string | null> {
    const read = this.policy.read();
    const found = await Promise.all((read.fault === null ? read.witnesses : []).map((witness) => this.of(witness)));
    return found.find((because) => because !== null) ?? null;
  }

  async of(witness: ReachableWitness): Promise<string | null> {
    const note = await this.client.latest(witness);
    const seen = note === null ? null : this.ours(note);
    if (!seen || seen.size === 0) return null;
    // Read after the witness answered: whatever was shown to it before is stored.
    const state = await this.store.state(this.env.ENLACE_LEDGER_ORIGIN);
    const size = state?.size ?? 0;
    if (seen.size > size)
      return `the witness ${witness.key.name} cosigned ${seen.size} entries of this log, and this database has ${size}: an older one was put back`;
    return (await this.continues(seen))
      ? null
      : `the witness ${witness.key.name} cosigned another history of the first ${seen.size} entries, signed with the key of this log`;
  }

  private ours(note: string): Checkpoint | null {
    try {
      const signed = readNote(note);
      const checkpoint = readCheckpoint(signed.text);
      const good = isSignedBy(signed, this.key.verifier, verifyEd25519) && checkpoint.origin === this.env.ENLACE_LEDGER_ORIGIN;
      return good ? checkpoint : null;
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  private async continues({ size, root }: Checkpoint): Promise<boolean> {
    const span = { from: 0, to: size };
    try {
      return sameBytes(spanHash(sha256, span, await this.store.tiles(tilesForSpans([span]))), root);
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  }
}
