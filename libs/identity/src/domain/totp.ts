import { toMillis, type Instant } from '#kernel';

/** RFC 6238 with what every authenticator app takes for granted: SHA-1, six digits, thirty seconds. */
const STEP_MILLIS = 30_000;
const DIGITS = 6;
/** Steps to either side that are taken too: clocks differ, and people type slowly. */
const DRIFT = 1;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes of a secret: 160 bits, as long as the hash (RFC 4226, 4). */
export const TOTP_SECRET_BYTES = 20;

/** Which step of thirty seconds a moment is in. */
export const stepAt = (now: Instant): number => Math.floor(toMillis(now) / STEP_MILLIS);

/** A step as the eight bytes that are hashed. */
export const counterOf = (step: number): Uint8Array => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(step));
  return bytes;
};

/** Six digits of an HMAC (RFC 4226, 5.3: its last four bits say where they are taken). */
export const digitsOf = (mac: Uint8Array): string => {
  const at = mac[mac.length - 1]! & 0x0f;
  const value = new DataView(mac.buffer, mac.byteOffset + at, 4).getUint32(0) & 0x7fffffff;
  return String(value % 10 ** DIGITS).padStart(DIGITS, '0');
};

/** What was typed, as digits alone: apps show a space in the middle. */
export const typedCode = (typed: string): string | null => {
  const digits = typed.replaceAll(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
};

/**
 * The step whose code was typed, null when there is none. A step at or before the last one that was taken is never taken again: a code that
 * somebody looked at or recorded opens nothing.
 */
export const acceptedStep = (
  code: string,
  { now, lastStep }: { readonly now: Instant; readonly lastStep: number | null },
  codeAt: (step: number) => string,
): number | null => {
  const current = stepAt(now);
  const steps = Array.from({ length: 2 * DRIFT + 1 }, (_, nth) => current - DRIFT + nth);
  return steps.filter((step) => lastStep === null || step > lastStep).find((step) => codeAt(step) === code) ?? null;
};

/** Base 32 (RFC 4648) without padding: how people type a secret. */
export const base32Of = (bytes: Uint8Array): string => {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
};

/** What the square picture says: the address that authenticator apps read. */
export const keyUri = (secret: string, username: string): string => {
  const query = `secret=${secret}&issuer=Enlace&algorithm=SHA1&digits=${DIGITS}&period=${STEP_MILLIS / 1000}`;
  return `otpauth://totp/Enlace:${encodeURIComponent(username)}?${query}`;
};
