import type { BenchSystem } from '../bench-system.js';
import { closedLoop, type Figures } from '../closed-loop.js';
import { drawsOf } from '../fill/draws.js';
import { fillCases, type FillWish } from '../fill/fill-cases.js';
import { type Goal, type Line, ratioOf, type Result, summary } from '../result.js';
import { type Page, pagesOf } from './pages-of.js';

/** A desk with much to see, and one with little. */
const READERS = ['us-cbp-ofo-laredo', 'us-lrd-bridge'] as const;
const CLIENTS = 16;
const REPETITIONS = 3;
const SECONDS = 0.5;
/** The least that a page costs: who asks is known and answered, nothing is looked up. */
const FLOOR: Page = { name: 'me, the floor', path: '/me' };

const longest = (page: Page): number => (page.path.includes('q=') ? 150 : page.name === 'cases urgent, of one state' ? 25 : 50);

const measure = async (system: BenchSystem, page: Page, deskId: string): Promise<{ runs: Figures[]; floor: Figures[] }> => {
  const reader = await system.desk(deskId, 'supervisor');
  const ask = (path: string) =>
    closedLoop(CLIENTS, SECONDS, async () => {
      const { status } = await reader.get(path);
      return status === 200;
    });
  const [runs, floor]: [Figures[], Figures[]] = [[], []];
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    runs.push(await ask(page.path));
    floor.push(await ask(FLOOR.path));
  }
  return { runs, floor };
};

/** Every list, board, count, search and timeline with this many cases, at 16 clients; each turn beside a turn of the cheapest page there is. */
export const measurePages = async (system: BenchSystem, wish: FillWish): Promise<Result> => {
  const filled = await fillCases(wish, {
    database: system.owner,
    url: system.databaseUrl,
    wrapping: system.wrapping,
    at: (deskId) => system.desk(deskId, 'supervisor'),
    rest: () => system.rest(3_600),
    say: (text) => process.stderr.write(`bench: ${text}\n`),
  });
  const lines: Line[] = [];
  const goals: Goal[] = [];
  for (const deskId of READERS) {
    const pages = await pagesOf(await system.desk(deskId, 'supervisor'), drawsOf(wish.seed));
    for (const page of pages) {
      const { runs, floor } = await measure(system, page, deskId);
      const line = summary(`${deskId}: ${page.name}`, CLIENTS, runs);
      lines.push(line);
      goals.push({
        what: `${line.of}, p99 ms (${(ratioOf(runs, floor) * 100).toFixed(0)} % of the floor's rate)`,
        value: line.p99,
        most: longest(page),
      });
    }
  }
  return {
    name: `pages of ${wish.cases} cases`,
    lines,
    goals,
    notes: [
      `${filled.cases} cases and ${filled.entries} entries of the ledger laid in ${filled.seconds.toFixed(0)} s, with seed ${wish.seed}`,
      `the floor is GET ${FLOOR.path}, a turn of it after each turn of a page`,
    ],
  };
};
