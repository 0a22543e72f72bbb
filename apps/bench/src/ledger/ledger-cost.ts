import type { BenchSystem } from '../bench-system.js';
import type { Figures } from '../closed-loop.js';
import { transactionOf } from '../pgbench-script.js';
import { Pgbench } from '../pgbench.js';
import { someReport } from '../reports.js';
import { type Goal, type Line, ratioOf, summary } from '../result.js';
import { DATA_KEYS, rowsOfFiling } from '../written-rows.js';

const CLIENTS = [8, 32];
const REPETITIONS = 5;
const SECONDS = 5;
/** What a filing writes for the ledger alone. The outbox would be there without it. */
const OF_LEDGER = new Set(['ledger_entry', 'ledger_pending', 'ledger_disclosure', DATA_KEYS]);

/** The transaction of a filing, as the database is asked for it, with what the ledger adds and without. */
export const measureLedgerCost = async (system: BenchSystem): Promise<{ lines: Line[]; goals: Goal[] } | null> => {
  const pgbench = await Pgbench.open(system.databaseUrl);
  if (!pgbench) return null;
  const desk = await system.desk('us-cbp-ofo-san-ysidro');
  const filed = await desk.act<{ id: string }>('/reports', { ...someReport(), kind: 'chemical-release', lifeSafety: false });
  const { ids, groups } = await rowsOfFiling(system.database, filed.id);
  const without = groups.map((group) => group.filter(({ table }) => !OF_LEDGER.has(table)));
  const scripts = { with: transactionOf(ids, groups), without: transactionOf(ids, without) };
  const [lines, goals]: [Line[], Goal[]] = [[], []];
  for (const clients of CLIENTS) {
    const runs: Record<'with' | 'without', Figures[]> = { with: [], without: [] };
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1)
      for (const side of ['with', 'without'] as const)
        runs[side].push(await pgbench.measure(scripts[side], clients, { seconds: SECONDS }));
    lines.push(summary('a filing in SQL, with ledger', clients, runs.with), summary('without', clients, runs.without));
    goals.push({ what: `with of without the ledger, ${clients} clients`, value: ratioOf(runs.with, runs.without), least: 0.9 });
  }
  pgbench.close();
  return { lines, goals };
};
