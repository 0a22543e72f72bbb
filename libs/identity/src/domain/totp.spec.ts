import { describe, expect, it } from '@jest/globals';
import { instant, type Instant } from '#kernel';
import { createHmac } from 'node:crypto';
import { acceptedStep, base32Of, counterOf, digitsOf, keyUri, stepAt, typedCode } from './totp.js';

const SECRET = Buffer.from('12345678901234567890');
const codeAt = (step: number): string => digitsOf(createHmac('sha1', SECRET).update(counterOf(step)).digest());
const at = (seconds: number): Instant => instant(seconds * 1000);

describe('a code of an authenticator app', () => {
  // RFC 6238, appendix B: the last six of its eight digits.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('is at second %d the one of the standard, %s', (seconds, code) => {
    expect(codeAt(stepAt(at(seconds)))).toBe(code);
  });

  it('is taken one step early and one step late, and not two', () => {
    const now = at(1_234_567_890);
    const current = stepAt(now);
    const taken = [-2, -1, 0, 1, 2].map((off) => acceptedStep(codeAt(current + off), { now, lastStep: null }, codeAt));
    expect(taken).toEqual([null, current - 1, current, current + 1, null]);
  });

  it('is taken once: neither it nor an earlier one opens anything again', () => {
    const now = at(1_234_567_890);
    const current = stepAt(now);
    expect(acceptedStep(codeAt(current), { now, lastStep: current }, codeAt)).toBeNull();
    expect(acceptedStep(codeAt(current - 1), { now, lastStep: current }, codeAt)).toBeNull();
    expect(acceptedStep(codeAt(current + 1), { now, lastStep: current }, codeAt)).toBe(current + 1);
  });

  it.each([
    ['287 082', '287082'],
    [' 287-082 ', '287082'],
    ['28708', null],
    ['2870822', null],
    ['ABCDEF', null],
    ['', null],
  ])('is read from %j as %j', (typed, code) => {
    expect(typedCode(typed)).toBe(code);
  });
});

describe('a secret', () => {
  it('is typed in base 32', () => {
    // RFC 4648, 10.
    expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32Of(Buffer.from(text)))).toEqual([
      '',
      'MY',
      'MZXQ',
      'MZXW6',
      'MZXW6YQ',
      'MZXW6YTB',
      'MZXW6YTBOI',
    ]);
  });

  it('is in the address that apps read, with whose it is', () => {
    expect(keyUri('GEZDGNBV', 'liaison.us-epa-r9')).toBe(
      'otpauth://totp/Enlace:liaison.us-epa-r9?secret=GEZDGNBV&issuer=Enlace&algorithm=SHA1&digits=6&period=30',
    );
  });
});
