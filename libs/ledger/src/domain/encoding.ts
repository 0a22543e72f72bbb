/** SHA-256, given from outside: this folder knows no cryptographic library. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

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

const digitsOf = (alphabet: string): Int8Array => {
  const digits = new Int8Array(128).fill(-1);
  for (let value = 0; value < 64; value++) digits[alphabet.charCodeAt(value)] = value;
  return digits;
};
const STANDARD_DIGITS = digitsOf(STANDARD);
const URL_SAFE_DIGITS = digitsOf(URL_SAFE);

const encode = (bytes: Uint8Array, alphabet: string): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = (bytes[at]! << 16) | ((left > 1 ? bytes[at + 1]! : 0) << 8) | (left > 2 ? bytes[at + 2]! : 0);
    text += alphabet[group >> 18]! + alphabet[(group >> 12) & 63]!;
    if (left > 1) text += alphabet[(group >> 6) & 63]!;
    if (left > 2) text += alphabet[group & 63]!;
  }
  return text;
};

/** Strict: a text that two different strings could decode to is refused, or one flipped character could pass unseen. */
const decode = (text: string, digits: Int8Array): Uint8Array => {
  const rest = text.length % 4;
  if (rest === 1) throw new RangeError('not base64: impossible length');
  const bytes = new Uint8Array((text.length * 3) >> 2);
  let pool = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = digits[text.charCodeAt(at)] ?? -1;
    if (digit < 0) throw new RangeError(`not base64: character ${at}`);
    pool = ((pool << 6) | digit) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[to++] = (pool >> bits) & 255;
    }
  }
  if ((pool & ((1 << bits) - 1)) !== 0) throw new RangeError('not base64: bits left over');
  return bytes;
};

export const base64url = (bytes: Uint8Array): string => encode(bytes, URL_SAFE);

/** @throws RangeError when the text is not unpadded canonical base64url. */
export const fromBase64url = (text: string): Uint8Array => decode(text, URL_SAFE_DIGITS);

export const base64 = (bytes: Uint8Array): string => encode(bytes, STANDARD) + '=='.slice(0, (3 - (bytes.length % 3)) % 3);

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
