import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const house = join(root, 'test/architecture/fixtures/house');
const load = createRequire(import.meta.url);

interface Forbidden {
  readonly name: string;
}
const { forbidden } = load(join(root, '.config/dependency-cruiser.cjs')) as { forbidden: readonly Forbidden[] };
const ranks = load(join(root, '.config/ranks.cjs')) as Readonly<Record<string, number>>;

/** Every file of the fixture house, with the rule that its first line says it breaks. */
const claims = new Map(
  readdirSync(house, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path, /^\/\/ breaks: (\S+)/.exec(readFileSync(join(house, path), 'utf8'))?.[1]]),
);

function runIn(folder: string, program: string, args: readonly string[]): string {
  return spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  }).stdout;
}

interface Cruise {
  readonly summary: { readonly violations: readonly { readonly from: string; readonly rule: Forbidden }[] };
}

function cruise(folder: string, folders: readonly string[]): readonly string[] {
  const told = runIn(folder, 'dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    join(root, '.config/dependency-cruiser.cjs'),
    '--output-type',
    'json',
    ...folders,
  ]);
  return (JSON.parse(told) as Cruise).summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
}

interface Lint {
  readonly diagnostics: readonly { readonly filename: string; readonly code: string }[];
}

function lint(folder: string): readonly string[] {
  const told = runIn(folder, 'oxlint/bin/oxlint', ['-c', join(root, '.config/oxlint.json'), '--format', 'json', '.']);
  return (JSON.parse(told) as Lint).diagnostics.map(({ filename, code }) => `${filename}: ${code}`);
}

describe('the boundaries of the house', () => {
  const reported = [...new Set([...cruise(house, ['apps', 'libs']), ...lint(house)])];

  it.each([...claims].filter(([, rule]) => rule))('%s breaks %s and nothing else', (path, rule) => {
    // One of the two files of a cycle is enough: that is where the tool reports it.
    const found = reported.filter((line) => line.startsWith(`${path}: `));
    if (rule === 'no-cycles' && found.length === 0)
      return expect(reported.some((line) => line.endsWith(': no-cycles'))).toBe(true);
    expect(found).toEqual([`${path}: ${rule}`]);
  });

  it('report nothing about a file that breaks none', () => {
    expect(reported.filter((line) => !claims.get(line.split(': ')[0]!))).toEqual([]);
  });

  it('have a fixture for each rule', () => {
    const broken = new Set(claims.values());
    const rules = readFileSync(join(root, '.config/oxlint-plugin.mjs'), 'utf8').match(/'no-[a-z-]+': /g) ?? [];
    const own = rules.map((rule) => `enlace(${rule.slice(1, -3)})`);
    expect([...forbidden.map((rule) => rule.name), ...own].filter((rule) => !broken.has(rule))).toEqual([]);
  });
});

describe('the map of ranks', () => {
  it('is what libs/README.md says', () => {
    const rows = readFileSync(join(root, 'libs/README.md'), 'utf8').matchAll(/^\| (\d+) \| ([^|]+) \|/gm);
    const told = [...rows].flatMap(([, rank, names]) =>
      [...names!.matchAll(/`([a-z]+)`/g)].map(([, lib]) => [lib, Number(rank)]),
    );
    expect(Object.fromEntries(told)).toEqual(ranks);
  });

  it('names every lib there is', () => {
    const there = readdirSync(join(root, 'libs'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(there.map((entry) => entry.name).filter((lib) => !(lib in ranks))).toEqual([]);
  });
});
