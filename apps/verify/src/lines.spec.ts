import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { linesOf } from './lines.js';

describe('lines of a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'enlace-lines-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (content: string): string[] => {
    const path = join(folder, 'lines');
    writeFileSync(path, content);
    return [...linesOf(path)];
  };

  it('come whole, however long they are and wherever a letter of several bytes is cut', () => {
    const odd = `x${'ñ'.repeat(700_000)}`;
    const lines = [odd, 'short', '', `${'€'.repeat(1_500_000)}.`, odd];
    expect(read(`${lines.join('\n')}\n`)).toEqual(lines);
  });

  it('need no line feed at the end, and are none in an empty file', () => {
    expect(read('one\ntwo')).toEqual(['one', 'two']);
    expect(read('')).toEqual([]);
  });
});
