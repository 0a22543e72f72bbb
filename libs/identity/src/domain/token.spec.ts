import { describe, expect, it } from '@jest/globals';
import { instant } from '#kernel';
import { looksLikeToken, tokenExpiry } from './token.js';

const now = instant('2026-11-23T00:00:00.000Z');

describe('token life', () => {
  it('is a count and a unit', () => {
    expect(tokenExpiry('30m', now)).toBe('2026-11-23T00:30:00.000Z');
    expect(tokenExpiry('1h', now)).toBe('2026-11-23T01:00:00.000Z');
    expect(tokenExpiry('90d', now)).toBe('2027-02-21T00:00:00.000Z');
  });

  it.each(['', '0h', '-1h', '1', 'h', '1 h', '1w', '1.5h', '1e9d', '9999999m'])('refuses %p', (life) => {
    expect(() => tokenExpiry(life, now)).toThrow('token-life-malformed');
  });

  it.each(['91d', '2161h', '129601m'])('refuses %p as over 90 days', (life) => {
    expect(() => tokenExpiry(life, now)).toThrow('token-life-too-long');
  });
});

describe('shape of a token', () => {
  it('tells what cannot be ours before anything is looked up', () => {
    expect(looksLikeToken(`enl_${'aB3-_'.repeat(8)}xyz`)).toBe(true);
    for (const value of [
      '',
      'enl_',
      `enl_${'a'.repeat(42)}`,
      `enl_${'a'.repeat(44)}`,
      `key_${'a'.repeat(43)}`,
      `enl_${'a'.repeat(42)}'`,
    ])
      expect(looksLikeToken(value)).toBe(false);
  });
});
