import { describe, expect, it } from '@jest/globals';
import { csvCell } from './csv.js';

describe('a cell', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['', ''],
    [7, '7'],
    [-7, '-7'],
  ])('is written as RFC 4180 has it: %j', (value, written) => {
    expect(csvCell(value)).toBe(written);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('never begins as a formula: %j', (value) => {
    expect(csvCell(value).replace(/^"/, '').startsWith("'")).toBe(true);
  });
});
