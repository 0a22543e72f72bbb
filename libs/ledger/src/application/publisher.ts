import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { type Checkpoint, readCheckpoint, writeCheckpoint } from '../domain/checkpoint.js';
import { isSignedBy, readNote, writeVerifierKey } from '../domain/signed-note.js';
import { CheckpointsStore, type Standing } from '../persistence/checkpoints.store.js';
import { verifyEd25519 } from './ed25519.js';
import { OperatorKey } from './operator-key.js';
import { TreeAudit } from './tree-audit.js';
import { WitnessEvidence } from './witness-evidence.js';

/** How a round of the publisher ended. */
export interface PublisherReport {
  readonly size: number;
  readonly pending: number;
  readonly published: boolean;
  /** Why nothing may be signed, or what a person must look at; null when all is well. */
  readonly trouble: string | null;
  /** The log is stopped until an operator lifts the freeze. */
  readonly frozen: boolean;
}

/** Signs the head of the log when it grew, after computing it again from what is stored. A log that it cannot reproduce it freezes. */
@Injectable()
export class Publisher {
  private askedWitnesses = false;

  constructor(
    private readonly env: Env,
    private readonly store: CheckpointsStore,
    private readonly audit: TreeAudit,
    private readonly key: OperatorKey,
    private readonly evidence: WitnessEvidence,
  ) {}

  /** One round: look, audit, sign. @throws DomainError store-unavailable */
  async publish(): Promise<PublisherReport> {
    const standing = await this.standing();
    if (!standing) return { size: 0, pending: 0, published: false, trouble: null, frozen: false };
    const { size, pending } = standing;
    const stop = (trouble: string, frozen: boolean): PublisherReport => ({ size, pending, published: false, trouble, frozen });
    if (standing.frozen !== null) return stop(standing.frozen, true);
    if (standing.verifierKey !== writeVerifierKey(this.key.verifier))
      return stop('the key of this process is not the key of this log', false);
    const last = this.lastSigned(standing);
    const fault =
      last === 'unsigned'
        ? 'the last checkpoint bears no good signature'
        : ((await this.firstWord()) ?? (await this.audit.fault(last, standing)));
    if (last === 'unsigned' || fault !== null) {
      await this.store.freeze(this.env.ENLACE_LEDGER_ORIGIN, fault ?? '');
      return stop(fault ?? '', true);
    }
    const published = size > (last?.size ?? 0);
    if (published) await this.sign(standing);
    return { size, pending, published, trouble: await this.stalled(), frozen: false };
  }

  /**
   * Once, before a process signs anything: what the witnesses remember. A database that was put back from a backup agrees with itself in
   * everything; only they know that the log was longer. One that does not answer now is heard when it is asked to cosign.
   */
  private async firstWord(): Promise<string | null> {
    if (this.askedWitnesses) return null;
    const because = await this.evidence.ofAll();
    this.askedWitnesses = because === null;
    return because;
  }

  private async standing(): Promise<Standing | null> {
    const origin = this.env.ENLACE_LEDGER_ORIGIN;
    const standing = await this.store.standing(origin);
    if (!standing || standing.verifierKey !== null) return standing;
    await this.store.keepKey(origin, writeVerifierKey(this.key.verifier));
    return this.store.standing(origin);
  }

  private lastSigned({ note }: Standing): Checkpoint | null | 'unsigned' {
    if (note === null) return null;
    try {
      const signed = readNote(note);
      const checkpoint = readCheckpoint(signed.text);
      const good = isSignedBy(signed, this.key.verifier, verifyEd25519) && checkpoint.origin === this.env.ENLACE_LEDGER_ORIGIN;
      return good ? checkpoint : 'unsigned';
    } catch (error) {
      if (error instanceof RangeError) return 'unsigned';
      throw error;
    }
  }

  private async sign({ size, root }: Standing): Promise<void> {
    await this.store.publish(size, this.key.sign(writeCheckpoint({ origin: this.env.ENLACE_LEDGER_ORIGIN, size, root })));
  }

  private async stalled(): Promise<string | null> {
    const streams = await this.store.stalledStreams();
    if (streams.length === 0) return null;
    return `entries wait for one that never came: ${streams.map(({ stream, sseq }) => `${stream} before ${sseq}`).join(', ')}`;
  }
}
