import { base64, concat, fromBase64, fromHex, hex, sameBytes, utf8, type Sha256 } from './encoding.js';

/** Signature types of C2SP signed-note that are known here: plain Ed25519, which signs for a log, and the cosignature of a witness. */
export const ED25519 = 0x01;
export const COSIGNATURE = 0x04;
export type SignatureType = typeof ED25519 | typeof COSIGNATURE;

const KEY_ID_BYTES = 4;
const PUBLIC_KEY_BYTES = 32;
const DASH = '\u2014';
/** A name goes into a signature line between blanks and into a verifier key before a plus sign. */
const NAME = /^[^\s+]+$/u;

/** Who signs notes, as others know him. */
export interface VerifierKey {
  readonly name: string;
  readonly keyId: Uint8Array;
  /** Raw Ed25519 public key, 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly type: SignatureType;
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

export interface SignedNote {
  /** The signed text, ending in a line break. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export type Sign = (message: Uint8Array) => Uint8Array;
export type VerifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/** Key id of C2SP signed-note: the first four bytes of SHA-256 over name, line break, type and key. */
const keyIdOf = (sha256: Sha256, name: string, type: SignatureType, publicKey: Uint8Array): Uint8Array =>
  sha256(concat(utf8(name), Uint8Array.of(0x0a, type), publicKey)).slice(0, KEY_ID_BYTES);

/** @throws RangeError when name or key cannot stand in a note. */
export const verifierKey = (sha256: Sha256, name: string, publicKey: Uint8Array, type: SignatureType = ED25519): VerifierKey => {
  if (!NAME.test(name)) throw new RangeError('a signer has a name without blanks and plus signs');
  if (publicKey.length !== PUBLIC_KEY_BYTES) throw new RangeError('not an Ed25519 public key');
  return { name, publicKey, type, keyId: keyIdOf(sha256, name, type, publicKey) };
};

/** `name+keyid+key`, the form in which C2SP tools exchange verifier keys. */
export const writeVerifierKey = ({ name, keyId, publicKey, type }: VerifierKey): string =>
  `${name}+${hex(keyId)}+${base64(concat(Uint8Array.of(type), publicKey))}`;

/** @throws RangeError when the text is no Ed25519 verifier key of this type or its key id is not its own. */
export const readVerifierKey = (sha256: Sha256, text: string, type: SignatureType = ED25519): VerifierKey => {
  const [name = '', id = '', ...rest] = text.split('+');
  const material = fromBase64(rest.join('+'));
  if (material[0] !== type) throw new RangeError('not an Ed25519 verifier key of this type');
  const key = verifierKey(sha256, name, material.slice(1), type);
  if (!sameBytes(key.keyId, fromHex(id))) throw new RangeError('the key id does not belong to the key');
  return key;
};

/** Signs a text of whole lines. @throws RangeError when the text does not end in a line break. */
export const signNote = (text: string, key: VerifierKey, sign: Sign): string => {
  if (!text.endsWith('\n')) throw new RangeError('a note ends in a line break');
  return `${text}\n${signatureLine({ ...key, signature: sign(utf8(text)) })}`;
};

/** A line of a note with its line break. */
export const signatureLine = ({ name, keyId, signature }: NoteSignature): string =>
  `${DASH} ${name} ${base64(concat(keyId, signature))}\n`;

/** Signature lines without a note, as a witness answers them. @throws RangeError when a line is none. */
export const readSignatures = (lines: string): NoteSignature[] => {
  if (!lines.endsWith('\n')) throw new RangeError('a signature line ends in a line break');
  return lines.slice(0, -1).split('\n').map(readSignature);
};

const readSignature = (line: string): NoteSignature => {
  const [dash, name, encoded, ...rest] = line.split(' ');
  if (dash !== DASH || !name || !NAME.test(name) || !encoded || rest.length > 0) throw new RangeError('not a signature line');
  const bytes = fromBase64(encoded);
  if (bytes.length <= KEY_ID_BYTES) throw new RangeError('not a signature');
  return { name, keyId: bytes.slice(0, KEY_ID_BYTES), signature: bytes.slice(KEY_ID_BYTES) };
};

/** @throws RangeError when the text is not a signed note of C2SP. */
export const readNote = (note: string): SignedNote => {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) throw new RangeError('not a signed note');
  return { text: note.slice(0, split + 1), signatures: readSignatures(note.slice(split + 2)) };
};

/** Those of its signatures that say they are of this key. */
export const signaturesOf = (note: SignedNote, key: VerifierKey): NoteSignature[] =>
  note.signatures.filter(({ name, keyId }) => name === key.name && sameBytes(keyId, key.keyId));

/** Whether the note bears a good signature of this key. Signatures of others, and of kinds unknown here, do not count and do no harm. */
export const isSignedBy = (note: SignedNote, key: VerifierKey, verify: VerifySignature): boolean => {
  const own = signaturesOf(note, key);
  return own.length > 0 && own.every(({ signature }) => verify(key.publicKey, utf8(note.text), signature));
};
