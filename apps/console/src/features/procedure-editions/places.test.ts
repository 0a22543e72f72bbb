import { describe, expect, it } from 'vitest';
import { offsetOf } from './places';

describe('a place in a text', () => {
  const source = 'id: small\n\ntitle: [\n';

  it('is found by its line and column', () => {
    expect(source.slice(offsetOf(source, 3, 8))).toBe('[\n');
    expect(offsetOf(source, 1, 1)).toBe(0);
  });

  it('never lies beyond its line, nor beyond the text', () => {
    expect(offsetOf(source, 2, 40)).toBe(10);
    expect(offsetOf(source, 99, 1)).toBe(source.length);
  });
});
