import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { FIELD_CLASSES, READ_RULES } from './restricted-read.js';
import { commitSought, restrictionOf } from './restriction.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const firstColumn = (part: string): string[] => [...part.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name!);

describe('what is restricted', () => {
  it.each([
    ['TLP:RED', 'R-red'],
    ['TLP:AMBER+STRICT', 'R-strict'],
    ['TLP:AMBER', null],
    ['TLP:GREEN', null],
    ['TLP:CLEAR', null],
    [null, null],
  ])('%s is recorded by %s', (tlp, rule) => expect(restrictionOf(tlp)).toBe(rule));

  it('is what the README says, rule by rule and class by class', () => {
    expect(firstColumn(readme.split('<!-- rules -->')[1]!)).toEqual(READ_RULES);
    expect(firstColumn(readme.split('## Classes of fields')[1]!.split('\n## ')[0]!)).toEqual(FIELD_CLASSES);
  });
});

describe('what was searched for', () => {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

  it('is not told by what is kept, and is shown by who knows it and the salt', () => {
    const kept = commitSought(hash, 'salt', 'Renata Quiroga');
    expect(kept).toMatch(/^salt\.[0-9a-f]{64}$/);
    expect(commitSought(hash, 'salt', ' RENATA quiroga ')).toBe(kept);
    expect(commitSought(hash, 'other', 'Renata Quiroga')).not.toBe(kept);
    expect(commitSought(hash, 'salt', 'Renata Quiros')).not.toBe(kept);
  });
});
