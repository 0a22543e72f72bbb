import { type Bytes, concat, fromBase64, hex, sameBytes, sha256, utf8 } from './bytes';
import type { Head } from './merkle';

/** C2SP signed-note: type of a plain Ed25519 signature. */
const ED25519 = 0x01;
const KEY_ID_BYTES = 4;
const ROOT_BYTES = 32;

export interface Checkpoint extends Head {
  readonly origin: string;
  /** The signed text, to the byte. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: Bytes;
  readonly signature: Bytes;
}

export interface VerifierKey {
  readonly name: string;
  readonly keyId: Bytes;
  readonly publicKey: Bytes;
}

const SIGNATURE_LINE = /^\u2014 (\S+) (\S+)$/u;

/** @throws RangeError when it is no signed checkpoint of C2SP. */
export const readCheckpoint = (note: string): Checkpoint => {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) throw new RangeError('not a signed note');
  const text = note.slice(0, end + 1);
  const [origin, size, root] = text.split('\n');
  if (!origin || !size || !root || !/^(0|[1-9]\d{0,15})$/.test(size)) throw new RangeError('not a checkpoint');
  const signatures = note
    .slice(end + 2, -1)
    .split('\n')
    .map((line) => {
      const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
      if (!name || !encoded) throw new RangeError('not a signature line');
      const bytes = fromBase64(encoded);
      return { name, keyId: bytes.slice(0, KEY_ID_BYTES), signature: bytes.slice(KEY_ID_BYTES) };
    });
  const hash = fromBase64(root);
  if (hash.length !== ROOT_BYTES) throw new RangeError('not a root hash');
  return { origin, size: Number(size), root: hash, text, signatures };
};

/** `name+id+key`. @throws RangeError when it is no Ed25519 verifier key of this type, or its id is not its own. */
export const readVerifierKey = async (text: string, type: number = ED25519): Promise<VerifierKey> => {
  const [name = '', id = '', ...rest] = text.trim().split('+');
  const material = fromBase64(rest.join('+'));
  if (!name || material[0] !== type) throw new RangeError('not an Ed25519 verifier key');
  const keyId = (await sha256(utf8(name), Uint8Array.of(0x0a), material)).slice(0, KEY_ID_BYTES);
  if (hex(keyId) !== id) throw new RangeError('the id does not belong to the key');
  return { name, keyId, publicKey: material.slice(1) };
};

export type SignatureVerdict = 'good' | 'bad' | 'absent' | 'unsupported';

export const importKey = async (key: VerifierKey): Promise<CryptoKey | null> => {
  try {
    return await crypto.subtle.importKey('raw', key.publicKey, { name: 'Ed25519' }, false, ['verify']);
  } catch (error) {
    // A browser without Ed25519 says so by this name; anything else is a key that is none.
    if (error instanceof DOMException && error.name === 'NotSupportedError') return null;
    throw error;
  }
};

/** Whether the checkpoint bears a good signature of this key. Signatures of others do not count and do no harm. */
export const checkSignature = async (checkpoint: Checkpoint, key: VerifierKey): Promise<SignatureVerdict> => {
  const own = checkpoint.signatures.filter(({ name, keyId }) => name === key.name && sameBytes(keyId, key.keyId));
  if (own.length === 0) return 'absent';
  const imported = await importKey(key);
  if (!imported) return 'unsupported';
  const good = await Promise.all(
    own.map(({ signature }) => crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, concat(utf8(checkpoint.text)))),
  );
  return good.every(Boolean) ? 'good' : 'bad';
};
