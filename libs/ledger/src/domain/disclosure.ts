import { base64url, fromBase64url, fromUtf8, utf8, type Sha256 } from './encoding.js';

/** Bytes of salt of one disclosure and of the nonce of one entry: 128 bits. */
export const SALT_BYTES = 16;

/** One payload field in the clear: the value that an entry only commits to. */
export interface DisclosedField {
  readonly name: string;
  readonly value: unknown;
}

/** A disclosure of RFC 9901 (SD-JWT): base64url of the JSON array `[salt, name, value]`. */
export const disclose = (salt: Uint8Array, name: string, value: unknown): string =>
  base64url(utf8(JSON.stringify([base64url(salt), name, value])));

/** What an entry holds instead of the value: the hash over the disclosure as written, character for character. */
export const disclosureDigest = (sha256: Sha256, disclosure: string): string => base64url(sha256(utf8(disclosure)));

/** @throws Error when the text is not a disclosure of an object member. */
export const readDisclosure = (disclosure: string): DisclosedField => {
  const parts: unknown = JSON.parse(fromUtf8(fromBase64url(disclosure)));
  if (!Array.isArray(parts) || parts.length !== 3 || typeof parts[1] !== 'string') throw new RangeError('not a disclosure');
  return { name: parts[1], value: parts[2] as unknown };
};

/** The payload of an entry, as far as its values still exist: an erased field is simply absent. */
export const readPayload = (disclosures: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(disclosures.map(readDisclosure).map(({ name, value }) => [name, value]));
