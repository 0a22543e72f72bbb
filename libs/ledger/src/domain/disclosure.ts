import { base64url, fromBase64url, fromUtf8, utf8 } from './encoding.js';

/** Bytes of salt of one disclosure and of the nonce of one entry: 128 bits. */
export const SALT_BYTES = 16;

/** What an entry commits to, in the clear: one field of the payload, or the payload itself, which has no name. */
export interface Disclosed {
  readonly name: string | null;
  readonly value: unknown;
}

/**
 * A disclosure of RFC 9901 (SD-JWT): base64url of the JSON array `[salt, name, value]`, or `[salt, value]` for what has no name.
 * An entry holds its `TextDigest` instead of the value: the hash over the disclosure as written, character for character.
 */
export const disclose = (salt: Uint8Array, name: string | null, value: unknown): string =>
  base64url(utf8(JSON.stringify(name === null ? [base64url(salt), value] : [base64url(salt), name, value])));

/** @throws Error when the text is not a disclosure. */
export const readDisclosure = (disclosure: string): Disclosed => {
  const parts: unknown = JSON.parse(fromUtf8(fromBase64url(disclosure)));
  if (!Array.isArray(parts)) throw new RangeError('not a disclosure');
  if (parts.length === 2) return { name: null, value: parts[1] as unknown };
  if (parts.length !== 3 || typeof parts[1] !== 'string') throw new RangeError('not a disclosure');
  return { name: parts[1], value: parts[2] as unknown };
};

/** The payload of an entry, as far as its values still exist: an erased field is simply absent. */
export const readPayload = (disclosures: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    disclosures
      .map(readDisclosure)
      .flatMap(({ name, value }) => (name === null ? Object.entries(value as object) : [[name, value] as const])),
  );
