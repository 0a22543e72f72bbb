import { describe, expect, it } from 'vitest';
import { ownFile, plainText } from './trusted-types';

describe('text that would become more than text', () => {
  it('passes as a style sheet, and never as an element', () => {
    expect(plainText(':root { --a: 1px; } a > b { color: red; }')).toContain('--a');
    expect(() => plainText('<img src=x onerror=alert(1)>')).toThrow('markup');
  });

  it('passes as the address of a file of the build, and of nothing else', () => {
    expect(ownFile('/assets/worker.mjs')).toBe('/assets/worker.mjs');
    for (const url of [
      'https://elsewhere.example/assets/x.mjs',
      'data:text/javascript,1',
      'blob:null/1',
      '/api/v1/cases',
      '/assets/../api/x',
    ])
      expect(() => ownFile(url)).toThrow('script');
  });
});
