import type { Checkpoint } from './checkpoint.js';
import { sameBytes } from './encoding.js';
import type { EntryPlace, Findings } from './finding.js';
import type { KeyRegister } from './key-register.js';
import type { Policy } from './policy.js';
import { isSignedBy, readNote, type VerifySignature } from './signed-note.js';
import { finalHead, type Predecessor } from './succession.js';
import type { SealChecks } from './verify-seals.js';

/** How the log before ended, as a verifier found it. */
export interface Ended {
  readonly head: Checkpoint;
  /** The last number of each of its streams. */
  readonly streams: ReadonlyMap<string, number>;
  /** Who held which keys. */
  readonly keys: KeyRegister;
}

/**
 * A log may continue one that was closed: its first entry holds the final head of that one, and the entries next to it may be those that the
 * closed log had not sealed. They bear its name, and nobody vouches for their hours.
 */
export class SuccessionChecks {
  private head: Checkpoint | null = null;
  carried = 0;

  constructor(
    private readonly verify: VerifySignature,
    private readonly of: { readonly policy: Policy | null; readonly before: Ended | null },
    private readonly seals: SealChecks,
    private readonly findings: Findings,
  ) {}

  /** Name of the log that this one continues; null for none. */
  get log(): string | null {
    return this.head?.origin ?? null;
  }

  /** Takes what an entry says of a log before; only the first one may. */
  entry(place: EntryPlace, predecessor: Predecessor | undefined): void {
    if (!predecessor) return;
    if (place.leafIndex !== 0) return this.findings.add('predecessor-bad', place);
    try {
      this.head = finalHead(predecessor);
      this.carried = predecessor.carried;
      this.judge(place, predecessor.checkpoint, this.head.origin);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.findings.add('predecessor-bad', place);
    }
  }

  /** Whether an entry at this place may bear the name of another log. */
  carries(leafIndex: number, log: string): boolean {
    return log === this.log && leafIndex > 0 && leafIndex <= this.carried;
  }

  /** Where a stream stood when this log began; undefined when that is not known. */
  headOf(stream: string): number | undefined {
    const { before } = this.of;
    return before && before.head.origin === this.log ? (before.streams.get(stream) ?? 0) : undefined;
  }

  /** What the log before told of keys; null when that is not known. */
  get keysBefore(): KeyRegister | null {
    const { before } = this.of;
    return before && before.head.origin === this.log ? before.keys : null;
  }

  /** The log before, which the reader has checked, must be the one that this log names. */
  finish(): void {
    const { before } = this.of;
    if (!before) return;
    const same = this.head?.origin === before.head.origin && this.head.size === before.head.size;
    if (!same || !sameBytes(this.head!.root, before.head.root))
      this.findings.add('predecessor-differs', {}, { log: before.head.origin, size: before.head.size });
  }

  /** By the reader's policy, as far as it names the log before: without one the signature is taken at its word. */
  private judge(place: EntryPlace, note: string, origin: string): void {
    const key = this.of.policy?.logs.find(({ key: { name } }) => name === origin)?.key;
    const signed = !key || isSignedBy(readNote(note), key, this.verify);
    if (!signed || this.seals.sealed(note) === false) this.findings.add('predecessor-bad', place);
  }
}
