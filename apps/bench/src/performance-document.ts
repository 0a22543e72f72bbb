import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.js';
import { number } from './print.js';
import type { Goal, Line, Result } from './result.js';

/** What `--out` writes. */
interface Figures {
  readonly machine: Machine;
  readonly results: readonly (Omit<Result, 'goals'> & { readonly goals: readonly (Goal & { readonly met: boolean | null })[] })[];
}

interface Kept extends Figures {
  readonly file: string;
}

const FOLDER = 'apps/bench/figures';
const tableRow = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [tableRow(head), tableRow(head.map((_, nth) => (nth === 0 ? '---' : '---:'))), ...rows.map(tableRow)].join('\n');

const wanted = ({ least, most }: Goal): string =>
  [...(least === undefined ? [] : [`>= ${least}`]), ...(most === undefined ? [] : [`<= ${most}`])].join(', ');
const shown = ({ value }: Goal): string => (value === null ? '-' : number(value));

interface Words {
  readonly title: string;
  readonly opening: readonly string[];
  readonly taken: (machine: Machine, file: string) => string;
  readonly goal: readonly string[];
  readonly verdict: Readonly<Record<'met' | 'not' | 'unknown', string>>;
}

const EN: Words = {
  title: 'Performance',
  opening: [
    '[En español](performance.es.md)',
    'Made by `npm run bench -- document` out of the JSON that `npm run bench -- <name> --out apps/bench/figures/<name>.json` writes; nothing here is written by hand. What each bench does, and what its ' +
      'reference is: [apps/bench](../apps/bench/README.md). Rates are medians of the repetitions, with the lowest and the highest beside them; each turn was followed by a turn of its reference.',
    'The driver shares the machine with the servers: quote ratios taken side by side. A load above 1 on two processors before a run means that others used the machine.',
  ],
  taken: ({ at, commit, cpus, cpu, node, postgres, loadBefore, loadAfter }, file) =>
    `${at.slice(0, 16).replace('T', ' ')} UTC, commit ${commit ?? 'unknown'}, ${cpus} x ${cpu}, Node ${node}, PostgreSQL ${postgres}, ` +
    `load ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after (\`${FOLDER}/${file}\`).`,
  goal: ['goal', 'figure', 'wanted', ''],
  verdict: { met: 'met', not: '**not met**', unknown: 'not measured' },
};

const ES: Words = {
  title: 'Rendimiento',
  opening: [
    '[In English](performance.md), con todas las cifras. Este resumen lo escribe `npm run bench -- document` a partir de los mismos archivos; los nombres de las metas son los de la herramienta.',
    'Quien mide comparte el equipo con los servidores: compare proporciones tomadas una junto a la otra. Una carga mayor que 1 con dos procesadores antes de medir significa que otros usaban el equipo.',
  ],
  taken: ({ at, commit, cpus, cpu, loadBefore, loadAfter }, file) =>
    `${at.slice(0, 16).replace('T', ' ')} UTC, commit ${commit ?? 'desconocido'}, ${cpus} x ${cpu}, carga ${loadBefore.toFixed(1)} antes y ${loadAfter.toFixed(1)} después (\`${FOLDER}/${file}\`).`,
  goal: ['meta', 'cifra', 'se pide', ''],
  verdict: { met: 'se cumple', not: '**no se cumple**', unknown: 'sin medir' },
};

const linesOf = (lines: readonly Line[]): string =>
  table(
    ['', 'clients', 'per s', 'lowest', 'highest', 'p50 ms', 'p99 ms', 'count', 'missed'],
    lines.map(({ of, clients, perSecond, lowest, highest, p50, p99, count, refused }) => [
      of,
      ...[clients, perSecond, lowest, highest, p50, p99, count, refused].map(number),
    ]),
  );

const goalsOf = (goals: Figures['results'][number]['goals'], { goal, verdict }: Words): string =>
  table(
    goal,
    goals.map((one) => [
      one.what,
      shown(one),
      wanted(one),
      one.met === null ? verdict.unknown : one.met ? verdict.met : verdict.not,
    ]),
  );

const chapter = ({ machine, results, file }: Kept, words: Words): string[] =>
  results.flatMap(({ name, lines, goals, notes }) => [
    `## ${name}`,
    words.taken(machine, file),
    ...(words === EN && lines.length > 0 ? [linesOf(lines)] : []),
    ...(goals.length > 0 ? [goalsOf(goals, words)] : []),
    ...(words === EN && notes.length > 0 ? [notes.map((note) => `- ${note}`).join('\n')] : []),
  ]);

/** The document of the figures that were kept, in one language. */
export const documentOf = (kept: readonly Kept[], language: 'en' | 'es'): string => {
  const words = language === 'en' ? EN : ES;
  return `${[`# ${words.title}`, ...words.opening, ...kept.flatMap((one) => chapter(one, words))].join('\n\n')}\n`;
};

/** Writes both documents anew from the figures that are kept in the repository. */
export const writeDocuments = (root: string): void => {
  const files = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.json'));
  const kept = files
    .toSorted()
    .map((file): Kept => ({ ...(JSON.parse(readFileSync(join(root, FOLDER, file), 'utf8')) as Figures), file }));
  writeFileSync(join(root, 'docs/performance.md'), documentOf(kept, 'en'));
  writeFileSync(join(root, 'docs/performance.es.md'), documentOf(kept, 'es'));
};
