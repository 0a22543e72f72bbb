import type { Instant } from '#kernel';
import { DER, der, DerReader } from './der.js';
import { fromUtf8, sameBytes } from './encoding.js';

/** Media types of RFC 3161, 3.4. */
export const TIME_STAMP_QUERY = 'application/timestamp-query';

const SHA256 = Uint8Array.of(0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01);
const SIGNED_DATA = Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02);
const TST_INFO = Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x04);
/** The authority granted it, or granted it with changes. */
const GRANTED = [0, 1];
/** Universal time with seconds, perhaps with a fraction (RFC 3161, 2.4.2). */
const TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d{1,6}))?Z$/;

/** What an authority says in a token. Who signed it is not judged here. */
export interface TimeStamp {
  /** SHA-256 of what was stamped. */
  readonly imprint: Uint8Array;
  readonly at: Instant;
  /** Of the question; null when the token has none. */
  readonly nonce: Uint8Array | null;
}

const algorithm = der(DER.sequence, der(DER.oid, SHA256), der(DER.null));

/** A positive whole number as DER has it. */
const unsigned = (bytes: Uint8Array): Uint8Array => {
  const first = bytes.findIndex((byte) => byte !== 0);
  const short = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  return der(DER.integer, ...(short[0]! >= 0x80 ? [Uint8Array.of(0)] : []), short);
};

/** TimeStampReq of RFC 3161: the hash, a nonce, and the wish for the authority's certificate, so that the token is whole by itself. */
export const writeStampQuery = (imprint: Uint8Array, nonce: Uint8Array): Uint8Array =>
  der(
    DER.sequence,
    unsigned(Uint8Array.of(1)),
    der(DER.sequence, algorithm, der(DER.octets, imprint)),
    unsigned(nonce),
    der(DER.boolean, Uint8Array.of(0xff)),
  );

/** The token in a TimeStampResp. @throws RangeError when it is none, or the authority refused */
export const readStampReply = (reply: Uint8Array): Uint8Array => {
  const parts = alone(reply).open(DER.sequence);
  const status = parts.open(DER.sequence).read(DER.integer).content;
  if (status.length !== 1 || !GRANTED.includes(status[0]!)) throw new RangeError('the authority refused');
  return parts.read(DER.sequence).whole;
};

/** @throws RangeError when the bytes are no token of RFC 3161 over a SHA-256 */
export const readStampToken = (token: Uint8Array): TimeStamp => {
  const info = alone(token).open(DER.sequence);
  expectOid(info, SIGNED_DATA);
  const signed = info.open(DER.zero).open(DER.sequence);
  signed.read(DER.integer);
  signed.read(DER.set);
  const wrapped = signed.open(DER.sequence);
  expectOid(wrapped, TST_INFO);
  return readInfo(wrapped.open(DER.zero).read(DER.octets).content);
};

const readInfo = (bytes: Uint8Array): TimeStamp => {
  const info = alone(bytes).open(DER.sequence);
  info.read(DER.integer);
  info.read(DER.oid);
  const imprint = info.open(DER.sequence);
  expectOid(imprint.open(DER.sequence), SHA256);
  const hash = imprint.read(DER.octets).content;
  info.read(DER.integer);
  const at = readTime(info.read(DER.time).content);
  // Accuracy and ordering may stand in between; they have tags of their own.
  for (const tag of [DER.sequence, DER.boolean]) if (info.next === tag) info.read();
  return { imprint: hash.slice(), at, nonce: info.next === DER.integer ? info.read().content.slice() : null };
};

/** Whether the token answers this question: the same nonce, as a number. */
export const answersNonce = ({ nonce }: TimeStamp, asked: Uint8Array): boolean =>
  nonce !== null && sameBytes(nonce, new DerReader(unsigned(asked)).read().content);

const alone = (bytes: Uint8Array): DerReader => {
  const reader = new DerReader(bytes);
  reader.read();
  if (!reader.ended) throw new RangeError('something follows the structure');
  return new DerReader(bytes);
};

const expectOid = (reader: DerReader, oid: Uint8Array): void => {
  if (!sameBytes(reader.read(DER.oid).content, oid)) throw new RangeError('not the expected kind of object');
};

const readTime = (bytes: Uint8Array): Instant => {
  const [, year, month, day, hour, minute, second, fraction = ''] = TIME.exec(textOf(bytes)) ?? [];
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
  const time = new Date(text);
  if (Number.isNaN(time.getTime()) || time.toISOString() !== text) throw new RangeError('not a time');
  return text as Instant;
};

const textOf = (bytes: Uint8Array): string => {
  try {
    return fromUtf8(bytes);
  } catch {
    throw new RangeError('not a time');
  }
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Whether a head is to be stamped now: so many minutes after the last time, and once more when a day of universal time ended since. */
export const isStampDue = (last: Instant | null, now: Instant, everyMinutes: number): boolean => {
  if (last === null) return true;
  const [before, then] = [Date.parse(last), Date.parse(now)];
  return then - before >= everyMinutes * MINUTE || Math.floor(then / DAY) > Math.floor(before / DAY);
};
