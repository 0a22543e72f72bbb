import { readCheckpoint } from './checkpoint.js';
import { cosignedAt } from './cosignature.js';
import { sameBytes, type Sha256 } from './encoding.js';
import type { EntryPlace, Findings } from './finding.js';
import { isQuorum, type Policy, quorumTime } from './policy.js';
import { isSignedBy, readNote, type VerifierKey, type VerifySignature } from './signed-note.js';

/** How far before the first seal that covers it an entry may say it was made, and how far after. */
const WINDOW_SECONDS = 120;

interface Sealed {
  readonly size: number;
  readonly root: Uint8Array;
  /** When a quorum of witnesses had cosigned it, in seconds since 1970. */
  readonly time: number;
}

export interface SealTools {
  readonly sha256: Sha256;
  readonly verify: VerifySignature;
}

export interface SealOptions {
  readonly windowSeconds?: number;
  /** Entries from the beginning of the log that were there before it had witnesses: nobody vouches for their hours. */
  readonly unwitnessed?: number;
}

/**
 * What witnesses vouch for: that a quorum cosigned the head, and by the first seal that covers an entry, its hour. Seals come before the
 * lowest tile whose entries they are the first to cover; each must have the root that the tiles give.
 */
export class SealChecks {
  /** Entries whose hour lies in the window of the first seal that covers them. */
  timesVouched = 0;
  private seals: Sealed[] = [];
  private readonly awaited = new Map<number, Sealed>();

  constructor(
    private readonly tools: SealTools,
    private readonly of: { readonly log: string; readonly key: VerifierKey; readonly policy: Policy | null },
    private readonly findings: Findings,
    private readonly options: SealOptions,
  ) {}

  /** Whether a quorum cosigned the note; null where no policy asks for one. */
  sealed(note: string): boolean | null {
    const { policy } = this.of;
    return policy && isQuorum(policy, () => false) ? null : policy && isQuorum(policy, (name) => this.times(note).has(name));
  }

  /** Takes a sealed head. */
  line(note: string): void {
    const seal = this.read(note);
    if (!seal) return this.findings.add('seal-bad');
    if (this.seals.some(({ size }) => size === seal.size)) return;
    this.seals = [...this.seals, seal].sort((one, other) => one.size - other.size);
    this.awaited.set(seal.size, seal);
  }

  /** The tree has this size now. */
  reached(size: number, root: () => Uint8Array): void {
    const seal = this.awaited.get(size);
    if (!seal) return;
    this.awaited.delete(size);
    if (!sameBytes(root(), seal.root)) this.findings.add('seal-contradicted', {}, { size });
  }

  /** A tile begins at this place: seals that end before it cover nothing that comes. */
  tileFrom(place: number): void {
    this.seals = this.seals.filter(({ size }) => size > place);
  }

  /** The hour of an entry of the real border; a drill's clock is its own. */
  entry(place: EntryPlace, said: { readonly ts: string; readonly env: string }): void {
    const leaf = place.leafIndex ?? 0;
    const { unwitnessed = 0, windowSeconds = WINDOW_SECONDS } = this.options;
    if (!this.of.policy || isQuorum(this.of.policy, () => false) || said.env !== 'actual' || leaf < unwitnessed) return;
    const seal = this.seals.find(({ size }) => size > leaf);
    if (!seal) return this.findings.add('seal-absent', place);
    const late = seal.time - Date.parse(said.ts) / 1_000;
    if (Math.abs(late) <= windowSeconds) this.timesVouched += 1;
    else this.findings.add('time-differs', place, { ts: said.ts, seen: new Date(seal.time * 1_000).toISOString() });
  }

  finish(): void {
    for (const size of this.awaited.keys()) this.findings.add('seal-contradicted', {}, { size });
  }

  private read(text: string): Sealed | null {
    try {
      const note = readNote(text);
      const { origin, size, root } = readCheckpoint(note.text);
      const time = this.of.policy && quorumTime(this.of.policy, this.times(text));
      const good = origin === this.of.log && isSignedBy(note, this.of.key, this.tools.verify);
      return good && time !== null ? { size, root, time } : null;
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  /** When each witness of the policy cosigned the note, by its name in the policy. */
  private times(text: string): ReadonlyMap<string, number> {
    const note = readNote(text);
    const found = (this.of.policy?.witnesses ?? []).flatMap(({ name, key }): [string, number][] => {
      const time = cosignedAt(note, key, this.tools.verify);
      return time === null ? [] : [[name, time]];
    });
    return new Map(found);
  }
}
