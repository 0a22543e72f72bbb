import type { Instant } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DER, der, DerReader } from './der.js';
import { fromHex, hex, utf8 } from './encoding.js';
import { answersNonce, isStampDue, readStampReply, readStampToken, writeStampQuery } from './time-stamp.js';

const IMPRINT = new Uint8Array(32).fill(7);
const oid = (text: string): Uint8Array => der(DER.oid, fromHex(text));
const small = (value: number): Uint8Array => der(DER.integer, Uint8Array.of(value));
const tokenOf = ({ time = '20261128025959.25Z', hash = '608648016503040201', kind = '2a864886f70d010702' } = {}): Uint8Array => {
  const imprint = der(DER.sequence, der(DER.sequence, oid(hash)), der(DER.octets, IMPRINT));
  const accuracy = der(DER.sequence, small(1));
  const parts = [
    small(1),
    oid('2a0304'),
    imprint,
    small(9),
    der(DER.time, utf8(time)),
    accuracy,
    der(DER.boolean, Uint8Array.of(255)),
    small(5),
  ];
  const content = der(DER.sequence, oid('2a864886f70d0109100104'), der(DER.zero, der(DER.octets, der(DER.sequence, ...parts))));
  return der(DER.sequence, oid(kind), der(DER.zero, der(DER.sequence, small(3), der(DER.set), content)));
};

describe('a time stamp', () => {
  it('is asked for as RFC 3161 has it', () => {
    expect(hex(writeStampQuery(IMPRINT, Uint8Array.of(0, 0x80, 1)))).toBe(
      `303e020101${'3031300d060960864801650304020105000420'}${hex(IMPRINT)}02030080010101ff`,
    );
  });

  it('says what was stamped and when, and answers the question', () => {
    const stamp = readStampToken(tokenOf());
    expect(stamp).toEqual({ imprint: IMPRINT, at: '2026-11-28T02:59:59.250Z', nonce: Uint8Array.of(5) });
    expect([answersNonce(stamp, Uint8Array.of(0, 5)), answersNonce(stamp, Uint8Array.of(6))]).toEqual([true, false]);
  });

  it('is taken out of a reply that grants it, and of no other', () => {
    const reply = (status: number): Uint8Array => der(DER.sequence, der(DER.sequence, small(status)), tokenOf());
    expect(readStampReply(reply(0))).toEqual(tokenOf());
    expect(readStampReply(reply(1))).toEqual(tokenOf());
    expect(() => readStampReply(reply(2))).toThrow('refused');
  });

  it.each([
    ['another hash', tokenOf({ hash: '608648016503040203' })],
    ['no signed data', tokenOf({ kind: '2a864886f70d010701' })],
    ['no such day', tokenOf({ time: '20260230000000Z' })],
    ['a local time', tokenOf({ time: '20260228000000+0100' })],
    ['a length without an end', Uint8Array.of(0x30, 0x80, 0, 0)],
    ['a long length for a short value', Uint8Array.of(0x30, 0x81, 2, 5, 0)],
    ['a length of four bytes', Uint8Array.of(0x30, 0x84, 0, 0, 0, 2, 5, 0)],
    ['something behind', Uint8Array.of(...tokenOf(), 0)],
    ['nothing', new Uint8Array()],
    ['more than is ever read', new Uint8Array(70_000)],
  ])('is refused with %s', (_, token) => {
    expect(() => readStampToken(token)).toThrow(RangeError);
  });

  it('is refused or read, and nothing else happens, whatever the bytes are', () => {
    const token = tokenOf();
    const tried = (bytes: Uint8Array): void => {
      try {
        readStampToken(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    };
    fc.assert(
      fc.property(
        fc.nat({ max: token.length - 1 }),
        fc.nat({ max: 255 }),
        fc.uint8Array({ maxLength: 40 }),
        (at, byte, noise) => {
          tried(noise);
          tried(token.with(at, byte));
          tried(token.subarray(0, at));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is due after its time, and when a day ended', () => {
    const due = (last: string | null, now: string, minutes = 60): boolean =>
      isStampDue(last as Instant | null, now as Instant, minutes);
    expect(due(null, '2026-11-28T10:00:00.000Z')).toBe(true);
    expect(due('2026-11-28T10:00:00.000Z', '2026-11-28T10:59:59.999Z')).toBe(false);
    expect(due('2026-11-28T10:00:00.000Z', '2026-11-28T11:00:00.000Z')).toBe(true);
    expect(due('2026-11-28T23:50:00.000Z', '2026-11-29T00:00:00.000Z')).toBe(true);
  });
});

describe('a reader of DER', () => {
  it('reads back what is written, of every length', () => {
    for (const length of [0, 1, 127, 128, 255, 256, 65_532])
      expect(new DerReader(der(DER.octets, new Uint8Array(length))).read(DER.octets).content).toHaveLength(length);
    expect(() => der(DER.octets, new Uint8Array(65_536))).toThrow(RangeError);
  });
});
