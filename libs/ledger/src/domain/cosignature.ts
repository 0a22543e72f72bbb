import { concat, utf8 } from './encoding.js';
import {
  type NoteSignature,
  type Sign,
  type SignedNote,
  signaturesOf,
  type VerifierKey,
  type VerifySignature,
} from './signed-note.js';

const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** What a witness signs (C2SP tlog-cosignature, cosignature/v1): the hour, then the whole text of the checkpoint. */
const cosignedMessage = (text: string, time: number): Uint8Array => utf8(`cosignature/v1\ntime ${time}\n${text}`);

/** A witness's word that, at this time (seconds since 1970), no longer log than this one was shown to it. */
export const cosign = (text: string, time: number, key: VerifierKey, sign: Sign): NoteSignature => {
  const stamp = new Uint8Array(TIME_BYTES);
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time));
  return { name: key.name, keyId: key.keyId, signature: concat(stamp, sign(cosignedMessage(text, time))) };
};

const timeOf = ({ signature }: NoteSignature): number | null => {
  if (signature.length !== TIME_BYTES + SIGNATURE_BYTES) return null;
  const time = Number(new DataView(signature.buffer, signature.byteOffset, TIME_BYTES).getBigUint64(0));
  return Number.isSafeInteger(time) ? time : null;
};

/**
 * When this witness first cosigned the note, in seconds since 1970; null when it did not. A bad signature in its name spoils the good ones,
 * as C2SP signed-note wants it.
 */
export const cosignedAt = (note: SignedNote, key: VerifierKey, verify: VerifySignature): number | null => {
  const times = signaturesOf(note, key).map((one) => {
    const time = timeOf(one);
    const good = time !== null && verify(key.publicKey, cosignedMessage(note.text, time), one.signature.slice(TIME_BYTES));
    return good ? time : null;
  });
  return times.reduce((first, time) => (first === null || time === null ? null : Math.min(first, time)), times[0] ?? null);
};
