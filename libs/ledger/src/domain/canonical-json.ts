import { utf8 } from './encoding.js';

/** What an entry may consist of. Integers only: two languages print the same float differently, and one leaf must have one form. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** C2SP tlog-tiles writes the length of an entry as an unsigned 16-bit number. */
export const MAX_ENTRY_BYTES = 65_535;

/** A value that has no canonical form, or too long a one. */
export class NotCanonical extends Error {
  constructor(because: string) {
    super(`no canonical form: ${because}`);
    this.name = 'NotCanonical';
  }
}

/** Letters that stand for themselves between quotation marks: what nearly every text consists of. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

const canonicalString = (text: string): string => {
  if (PLAIN.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new NotCanonical('a lone surrogate');
  return JSON.stringify(text);
};

const canonicalNumber = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw new NotCanonical(`${value} is not an integer within 2^53-1`);
  return String(value);
};

/** Canonical text of RFC 8785 (JCS): members sorted by UTF-16 code units, no white space, ECMAScript string escapes. @throws NotCanonical */
export const canonicalText = (value: Json): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object') throw new NotCanonical(`a ${typeof value}`);
  const object = value as { readonly [name: string]: Json };
  const members = Object.keys(object)
    .sort()
    .map((name) => `${canonicalString(name)}:${canonicalText(object[name] as Json)}`);
  return `{${members.join(',')}}`;
};

/** Whether members stand in their order and numbers are such as may be, all the way down. */
const isOrdered = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isOrdered);
  let before = '';
  for (const name in value) {
    if (name < before || !isOrdered((value as Readonly<Record<string, unknown>>)[name])) return false;
    before = name;
  }
  return true;
};

/**
 * Whether `text`, of which `value` was read, is the one form of it. Bytes that are well-formed UTF-8 are the same where their text is.
 * What the platform writes the same, in order and without an escape by number, is canonical; of all else the form is made anew.
 */
export const isCanonical = (value: unknown, text: string): boolean => {
  if (JSON.stringify(value) === text && !text.includes('\\u') && isOrdered(value)) return true;
  try {
    return canonicalText(value as Json) === text;
  } catch {
    return false;
  }
};

/**
 * The one byte form of a value: RFC 8785 narrowed to integers within +-(2^53-1), well-formed strings and `MAX_ENTRY_BYTES`.
 * No Unicode normalisation. `undefined` members are refused, not dropped.
 * @throws NotCanonical
 */
export const canonicalJson = (value: Json): Uint8Array => {
  const bytes = utf8(canonicalText(value));
  if (bytes.length > MAX_ENTRY_BYTES) throw new NotCanonical(`${bytes.length} bytes, the limit is ${MAX_ENTRY_BYTES}`);
  return bytes;
};
