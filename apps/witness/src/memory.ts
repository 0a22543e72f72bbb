import { readFileSync } from 'node:fs';
import { readCheckpoint } from '../../../libs/ledger/src/domain/checkpoint.js';
import { cosignedAt } from '../../../libs/ledger/src/domain/cosignature.js';
import { readNote, type VerifierKey } from '../../../libs/ledger/src/domain/signed-note.js';
import { verifyEd25519 } from './cryptography.js';
import { writeWholeFile } from './whole-file.js';

/** The longest log of an origin that this witness cosigned, as a note with the signatures of the log and of the witness. */
export interface Seen {
  readonly size: number;
  readonly root: Uint8Array;
  /** When it was cosigned, in seconds since 1970. */
  readonly time: number;
  readonly note: string;
}

/** The file is not what this witness left: another process uses it, or it was put back from a copy. */
export class NotOurMemory extends Error {}

const parse = (text: string): Record<string, string> => {
  const notes: unknown = JSON.parse(text);
  if (typeof notes !== 'object' || notes === null || !Object.values(notes).every((note) => typeof note === 'string'))
    throw new TypeError('not the memory of a witness');
  return notes as Record<string, string>;
};

/**
 * What the witness must never forget: one file, a note for each log. Written whole and brought to the disk before a cosignature is given
 * out, and compared with what was written last, so that two processes on one file cannot take each other back.
 */
export class Memory {
  private readonly seen = new Map<string, Seen>();
  private written: string;

  /** @throws Error when the file is absent, cannot be read, or holds a note that this witness did not cosign */
  constructor(
    private readonly path: string,
    private readonly key: VerifierKey,
  ) {
    this.written = readFileSync(path, 'utf8');
    for (const [origin, note] of Object.entries(parse(this.written))) this.seen.set(origin, this.read(origin, note));
  }

  /** An empty one, at the making of the key and never again. */
  static begin(path: string): void {
    writeWholeFile(path, '{}\n');
  }

  latest(origin: string): Seen | null {
    return this.seen.get(origin) ?? null;
  }

  /** Returns when the disk has it. Nothing else happens in between: compare and write are one step of this process. @throws NotOurMemory */
  keep(origin: string, note: string): Seen {
    const seen = this.read(origin, note);
    if (readFileSync(this.path, 'utf8') !== this.written)
      throw new NotOurMemory('the memory of this witness was changed by somebody else');
    const notes = Object.fromEntries([...this.seen].map(([name, { note: known }]) => [name, known]));
    const content = `${JSON.stringify({ ...notes, [origin]: note })}\n`;
    writeWholeFile(this.path, content);
    this.written = content;
    this.seen.set(origin, seen);
    return seen;
  }

  private read(origin: string, note: string): Seen {
    const signed = readNote(note);
    const { size, root, origin: named } = readCheckpoint(signed.text);
    const time = cosignedAt(signed, this.key, verifyEd25519);
    if (named !== origin || time === null) throw new RangeError(`the memory of ${origin} is not what this witness cosigned`);
    return { size, root, time, note };
  }
}
