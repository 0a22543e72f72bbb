import { readCheckpoint } from './checkpoint.js';
import { fromBase64, sameBytes, type Sha256, utf8 } from './encoding.js';
import type { Findings } from './finding.js';
import { isSignedBy, readNote, type VerifierKey, type VerifySignature } from './signed-note.js';
import { readStampToken } from './time-stamp.js';

interface Stamped {
  readonly size: number;
  readonly root: Uint8Array;
  readonly at: string;
}

/**
 * Time stamps of an outside authority (RFC 3161) over heads of the log: each must be over a head that the log signed, to the byte, and the
 * tiles must give that head's root. Whether the authority's own signature is good its certificate tells: that is for `openssl ts -verify`.
 */
export class StampChecks {
  private readonly awaited = new Map<number, Stamped>();
  private newest: Stamped | null = null;

  constructor(
    private readonly tools: { readonly sha256: Sha256; readonly verify: VerifySignature },
    private readonly of: { readonly log: string; readonly key: VerifierKey },
    private readonly findings: Findings,
  ) {}

  /** Entries that the longest stamped head covers. */
  get stampedSize(): number {
    return this.newest?.size ?? 0;
  }

  /** The hour in that stamp. */
  get stampedAt(): string | null {
    return this.newest?.at ?? null;
  }

  line(note: string, token: string): void {
    const stamped = this.read(note, token);
    if (stamped) this.awaited.set(stamped.size, stamped);
    else this.findings.add('stamp-bad');
  }

  /** The tree has this size now. */
  reached(size: number, root: () => Uint8Array): void {
    const stamped = this.awaited.get(size);
    if (!stamped) return;
    this.awaited.delete(size);
    if (sameBytes(root(), stamped.root)) this.newest = stamped;
    else this.findings.add('stamp-contradicted', {}, { size });
  }

  finish(): void {
    for (const size of this.awaited.keys()) this.findings.add('stamp-contradicted', {}, { size });
  }

  private read(text: string, token: string): Stamped | null {
    try {
      const note = readNote(text);
      const { origin, size, root } = readCheckpoint(note.text);
      const { imprint, at } = readStampToken(fromBase64(token));
      const ours = origin === this.of.log && isSignedBy(note, this.of.key, this.tools.verify);
      return ours && sameBytes(imprint, this.tools.sha256(utf8(text))) ? { size, root, at } : null;
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }
}
