import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { base64, fromBase64 } from '../../../libs/ledger/src/domain/encoding.js';
import { tools } from './tools.js';

const bytesOf = (read: (text: string) => Uint8Array, text: string): number[] | 'refused' => {
  try {
    return [...read(text)];
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return 'refused';
  }
};

describe('base64 of a bundle, read by the platform', () => {
  it('is what the ledger itself reads, and refused where the ledger refuses it', () => {
    const letters = fc.constantFrom('', '=', '==', 'A', 'B', '/', '-', '_', ' ', '\n', 'é', '\u{1f600}');
    let refused = 0;
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(60), fc.nat(2), letters, (bytes, at, gone, letter) => {
        const whole = base64(bytes);
        const text = whole.slice(0, at) + letter + whole.slice(at + gone);
        const own = bytesOf(fromBase64, text);
        expect(bytesOf(tools.fromBase64, text)).toEqual(own);
        if (own === 'refused') refused += 1;
      }),
      { numRuns: 3_000 },
    );
    expect(refused).toBeGreaterThan(500);
  });
});
