/** SHA-256, of a text as UTF-8, given from outside: this folder knows no cryptographic library. */
export type Sha256 = (content: Uint8Array | string) => Uint8Array;

/** SHA-256 of a text as UTF-8, in unpadded base64url: in one step, because it is taken of every value. */
export type TextDigest = (text: string) => string;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** @throws TypeError when the bytes are not well-formed UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

export const concat = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
};

const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = STANDARD.slice(0, 62) + '-_';
const HEX = /^(?:[0-9a-f]{2})*$/;

/** One for every code unit, so that none is outside of the table. */
const digitsOf = (alphabet: string): Int8Array => {
  const digits = new Int8Array(65_536).fill(-1);
  for (let value = 0; value < 64; value++) digits[alphabet.charCodeAt(value)] = value;
  return digits;
};
const STANDARD_DIGITS = digitsOf(STANDARD);
const URL_SAFE_DIGITS = digitsOf(URL_SAFE);

/** Every pair of digits, so that three bytes take two steps: each act of the product passes here some ten times. */
const pairsOf = (alphabet: string): readonly string[] =>
  Array.from({ length: 4_096 }, (_, value) => alphabet[value >> 6]! + alphabet[value & 63]!);
const STANDARD_PAIRS = pairsOf(STANDARD);
const URL_SAFE_PAIRS = pairsOf(URL_SAFE);

/** Unpadded. */
const encode = (bytes: Uint8Array, pairs: readonly string[]): string => {
  const whole = bytes.length - (bytes.length % 3);
  let text = '';
  for (let at = 0; at < whole; at += 3)
    text += pairs[(bytes[at]! << 4) | (bytes[at + 1]! >> 4)]! + pairs[((bytes[at + 1]! & 15) << 8) | bytes[at + 2]!]!;
  if (bytes.length - whole === 1) text += pairs[bytes[whole]! << 4]!;
  if (bytes.length - whole === 2)
    text += pairs[(bytes[whole]! << 4) | (bytes[whole + 1]! >> 4)]! + pairs[(bytes[whole + 1]! & 15) << 8]![0]!;
  return text;
};

/**
 * Strict: a text that two different strings could decode to is refused, or one flipped character could pass unseen.
 * Plain numbers in a plain loop: a log is verified here letter by letter.
 */
const decode = (text: string, digits: Int8Array): Uint8Array => {
  const bytes = new Uint8Array((text.length * 3) >> 2);
  const whole = text.length - (text.length % 4);
  let to = 0;
  let wrong = 0;
  for (let at = 0; at < whole; at += 4) {
    const one = digits[text.charCodeAt(at)]!;
    const two = digits[text.charCodeAt(at + 1)]!;
    const three = digits[text.charCodeAt(at + 2)]!;
    const four = digits[text.charCodeAt(at + 3)]!;
    wrong |= one | two | three | four;
    bytes[to++] = (one << 2) | (two >> 4);
    bytes[to++] = (two << 4) | (three >> 2);
    bytes[to++] = (three << 6) | four;
  }
  const rest = text.length - whole;
  if (rest > 0) {
    const one = digits[text.charCodeAt(whole)]!;
    const two = rest > 1 ? digits[text.charCodeAt(whole + 1)]! : -1;
    const three = rest > 2 ? digits[text.charCodeAt(whole + 2)]! : 0;
    wrong |= one | two | three | (rest === 2 ? -(two & 15) : -(three & 3));
    bytes[to++] = (one << 2) | (two >> 4);
    if (rest > 2) bytes[to] = (two << 4) | (three >> 2);
  }
  if (wrong < 0) throw new RangeError('not base64: a foreign character, an impossible length, or bits left over');
  return bytes;
};

export const base64url = (bytes: Uint8Array): string => encode(bytes, URL_SAFE_PAIRS);

/** @throws RangeError when the text is not unpadded canonical base64url. */
export const fromBase64url = (text: string): Uint8Array => decode(text, URL_SAFE_DIGITS);

export const base64 = (bytes: Uint8Array): string => encode(bytes, STANDARD_PAIRS) + '=='.slice(0, (3 - (bytes.length % 3)) % 3);

/** @throws RangeError when the text is not padded canonical base64. */
export const fromBase64 = (text: string): Uint8Array => {
  if (text.length % 4 !== 0) throw new RangeError('not base64: length');
  return decode(text.replace(/={1,2}$/, ''), STANDARD_DIGITS);
};

export const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** @throws RangeError when the text is not lower-case hexadecimal. */
export const fromHex = (text: string): Uint8Array => {
  if (!HEX.test(text)) throw new RangeError('not hexadecimal');
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
};
