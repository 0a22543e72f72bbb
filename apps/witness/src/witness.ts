import { type AddCheckpoint, readAddCheckpoint } from '../../../libs/ledger/src/domain/add-checkpoint.js';
import { type Checkpoint, readCheckpoint } from '../../../libs/ledger/src/domain/checkpoint.js';
import { cosign } from '../../../libs/ledger/src/domain/cosignature.js';
import { hex, sameBytes, utf8 } from '../../../libs/ledger/src/domain/encoding.js';
import { emptyRoot, provesConsistency } from '../../../libs/ledger/src/domain/merkle-tree.js';
import {
  isSignedBy,
  readNote,
  type Sign,
  signatureLine,
  signaturesOf,
  type SignedNote,
  type VerifierKey,
} from '../../../libs/ledger/src/domain/signed-note.js';
import { sha256, verifyEd25519 } from './cryptography.js';
import type { Memory } from './memory.js';

/** What is said over HTTP. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

interface Asked {
  readonly request: AddCheckpoint;
  readonly note: SignedNote;
  readonly checkpoint: Checkpoint;
}

const TEXT = 'text/plain; charset=utf-8';
const say = (status: number, body: string, type = TEXT): Answer => ({ status, type, body: `${body}\n` });

const read = (body: string): Asked | null => {
  try {
    const request = readAddCheckpoint(body);
    const note = readNote(request.note);
    return { request, note, checkpoint: readCheckpoint(note.text) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** Address of a log at the witness: what it was last shown of it, for anybody who compares (hexadecimal SHA-256 of the origin). */
export const addressOf = (origin: string): string => hex(sha256(utf8(origin)));

/**
 * The rules of C2SP tlog-witness. It knows the logs that it was told of and the longest head of each, and cosigns only what continues it:
 * whoever holds the log's key can then show no two histories, and no shorter one.
 */
export class Witness {
  private readonly logs: ReadonlyMap<string, VerifierKey>;

  constructor(
    private readonly identity: { readonly key: VerifierKey; readonly sign: Sign },
    logs: readonly VerifierKey[],
    private readonly memory: Memory,
    private readonly now: () => number,
  ) {
    this.logs = new Map(logs.map((log) => [log.name, log]));
  }

  /** One step from the first comparison to the disk: nothing may be awaited here, or a slower request could take a faster one back. */
  addCheckpoint(body: string): Answer {
    const asked = read(body);
    if (!asked) return say(400, 'not the body of add-checkpoint');
    const { request, note, checkpoint } = asked;
    const log = this.logs.get(checkpoint.origin);
    if (!log) return say(404, 'this witness does not know the log');
    if (!isSignedBy(note, log, verifyEd25519)) return say(403, 'not signed by the log');
    if (request.oldSize > checkpoint.size) return say(400, 'the old size is larger than the checkpoint');
    const latest = this.memory.latest(checkpoint.origin) ?? { size: 0, root: emptyRoot(sha256), time: 0 };
    const conflict = say(409, String(latest.size), 'text/x.tlog.size');
    if (request.oldSize !== latest.size) return conflict;
    if (checkpoint.size === latest.size && !sameBytes(checkpoint.root, latest.root)) return conflict;
    if (!provesConsistency(sha256, latest, checkpoint, request.proof)) return say(422, 'the proof does not hold');
    return this.cosign(log, note, checkpoint, latest);
  }

  /** The longest head of a log that this witness cosigned, as a note that proves it: signed by the log and by the witness. */
  checkpointAt(address: string): Answer {
    const origin = [...this.logs.keys()].find((one) => addressOf(one) === address);
    const seen = origin === undefined ? null : this.memory.latest(origin);
    return seen ? { status: 200, type: TEXT, body: seen.note } : say(404, 'nothing is known of such a log');
  }

  private cosign(
    log: VerifierKey,
    note: SignedNote,
    { origin, size }: Checkpoint,
    latest: { size: number; time: number },
  ): Answer {
    // A clock that was set back must not have the witness say that it knew the longer log before the shorter one.
    const time = Math.max(this.now(), latest.time);
    const line = signatureLine(cosign(note.text, time, this.identity.key, this.identity.sign));
    const kept = `${note.text}\n${signaturesOf(note, log).map(signatureLine).join('')}${line}`;
    if (size > latest.size || !this.memory.latest(origin)) this.memory.keep(origin, kept);
    return { status: 200, type: TEXT, body: line };
  }
}
