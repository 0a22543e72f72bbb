import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseNumber, isCaseNumber, seriesOf } from './case-number.js';

const numbers = fc
  .record({
    mark: fc.constantFrom('', 'EX-'),
    year: fc.integer({ min: 2025, max: 2099 }),
    corridor: fc.constantFrom('SDT', 'IMX', 'NOG', 'ELP', 'LRD', null),
    serial: fc.integer({ min: 1, max: 9_999_999 }),
  })
  .map(({ mark, year, corridor, serial }) => caseNumber(mark, year, seriesOf(corridor), serial));

const replaceAt = (text: string, index: number, character: string): string =>
  text.slice(0, index) + character + text.slice(index + 1);

describe('case number', () => {
  it('reads as year, corridor, serial and a check letter', () => {
    expect(caseNumber('', 2026, 'SDT', 417)).toMatch(/^26-SDT-00417-[A-HJ-NPR-Z]$/);
  });

  it('accepts every number it writes', () => {
    fc.assert(fc.property(numbers, (number) => isCaseNumber(number)));
  });

  it('refuses every number with one wrong character', () => {
    const characters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-'];
    fc.assert(
      fc.property(numbers, fc.nat(), fc.constantFrom(...characters), (number, seed, character) => {
        const index = seed % number.length;
        fc.pre(number.charAt(index) !== character);
        return !isCaseNumber(replaceAt(number, index, character));
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses every number with two neighbouring characters swapped', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (number, seed) => {
        const index = seed % (number.length - 1);
        const [left, right] = [number.charAt(index), number.charAt(index + 1)];
        fc.pre(left !== right);
        return !isCaseNumber(replaceAt(replaceAt(number, index, right), index + 1, left));
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses the number of a drill that is read without its mark', () => {
    fc.assert(fc.property(numbers, (number) => !isCaseNumber(number.startsWith('EX-') ? number.slice(3) : `EX-${number}`)));
  });

  it('never bears a letter that is read as a digit', () => {
    expect(seriesOf('NOG')).toBe('NUG');
    fc.assert(fc.property(numbers, (number) => !/[IOQ]/.test(number)));
  });
});
