import { concat } from './encoding.js';

/** Tags of DER as RFC 3161 and CMS use them. */
export const DER = {
  boolean: 0x01,
  integer: 0x02,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** Context tag 0 around something whole. */
  zero: 0xa0,
} as const;

/** No structure that is read here is longer. */
export const LONGEST_DER = 65_536;

/** One value: its tag and its content. */
export interface Der {
  readonly tag: number;
  readonly content: Uint8Array;
  /** With tag and length, as it was read. */
  readonly whole: Uint8Array;
}

/** @throws RangeError when the content is longer than 65,535 bytes */
export const der = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const content = concat(...parts);
  const { length } = content;
  if (length > 0xffff) throw new RangeError('too long a value');
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return concat(Uint8Array.of(tag, ...head), content);
};

/**
 * Reads values one after the other out of bytes that somebody else made. Strict: one-byte tags, definite and shortest lengths, nothing
 * that goes beyond its frame; it never goes down by itself, so no depth of nesting costs anything.
 */
export class DerReader {
  private at = 0;

  /** @throws RangeError when there is more than is ever read */
  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length > LONGEST_DER) throw new RangeError('too long a structure');
  }

  get ended(): boolean {
    return this.at >= this.bytes.length;
  }

  /** The tag of the next value; undefined at the end. */
  get next(): number | undefined {
    return this.bytes[this.at];
  }

  /** @throws RangeError when what comes next is no value, or one of another tag */
  read(tag?: number): Der {
    const start = this.at;
    const found = this.byte();
    if ((found & 0x1f) === 0x1f) throw new RangeError('a tag of several bytes');
    if (tag !== undefined && found !== tag) throw new RangeError(`tag ${found} where ${tag} belongs`);
    const length = this.length();
    if (length > this.bytes.length - this.at) throw new RangeError('a value goes beyond its frame');
    const content = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return { tag: found, content, whole: this.bytes.subarray(start, this.at) };
  }

  /** Opens the next value, which holds others. @throws RangeError */
  open(tag: number): DerReader {
    return new DerReader(this.read(tag).content);
  }

  private length(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    const bytes = first & 0x7f;
    if (bytes < 1 || bytes > 3) throw new RangeError('a length without an end, or too long a one');
    let length = 0;
    for (let nth = 0; nth < bytes; nth += 1) length = length * 256 + this.byte();
    if (length < 0x80 || length < 256 ** (bytes - 1)) throw new RangeError('a length that is not the shortest');
    return length;
  }

  private byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new RangeError('cut off');
    this.at += 1;
    return byte;
  }
}
