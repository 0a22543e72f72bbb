import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Row {
  readonly id: string;
  readonly verdict: string;
  readonly test: { readonly path: string; readonly name: string } | null;
}

const rowsOf = (document: string): readonly Row[] =>
  readFileSync(`${root}docs/${document}`, 'utf8')
    .split('\n')
    .map((line) => /^\| (\d+\.\d+\.\d+) \| .+ \| (.+) \| (?:`([^`]+)`: «(.+)»|—) \|$/.exec(line))
    .filter((row) => row !== null)
    .map(([, id = '', here = '', path, name]) => ({
      id,
      verdict: here.split(':')[0]!,
      test: path !== undefined && name !== undefined ? { path, name } : null,
    }));

const SAME: Readonly<Record<string, string>> = { yes: 'sí', partly: 'en parte', no: 'no' };

describe('what docs/security.md says of each requirement', () => {
  const rows = rowsOf('security.md');

  it('names a test that is there', () => {
    expect(rows.length).toBeGreaterThan(60);
    const missing = rows
      .flatMap(({ id, test }) => (test ? [{ id, ...test }] : []))
      .filter(({ path, name }) => !existsSync(`${root}${path}`) || !readFileSync(`${root}${path}`, 'utf8').includes(name));
    expect(missing).toEqual([]);
  });

  it('is never yes without one, and no where there is nothing', () => {
    expect(rows.filter(({ verdict, test }) => verdict === 'yes' && test === null)).toEqual([]);
    expect(rows.filter(({ verdict }) => SAME[verdict] === undefined)).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('is the same in Spanish', () => {
    expect(rowsOf('security.es.md')).toEqual(rows.map((row) => ({ ...row, verdict: SAME[row.verdict] })));
  });
});

describe('the pages of docs', () => {
  const pages = readdirSync(`${root}docs`).filter((name) => name.endsWith('.md'));

  it('are there in both languages, and lead to pages that are there', () => {
    const english = pages.filter((name) => !name.endsWith('.es.md'));
    expect(pages.filter((name) => name.endsWith('.es.md'))).toHaveLength(english.length);
    const broken = pages.flatMap((name) =>
      [...readFileSync(`${root}docs/${name}`, 'utf8').matchAll(/\]\(([^)#:]+)\)/g)]
        .map(([, to = '']) => to)
        .filter((to) => !existsSync(`${root}docs/${to}`))
        .map((to) => `${name}: ${to}`),
    );
    expect(broken).toEqual([]);
  });
});
