import { sql } from '#platform/persistence';
import type { BenchSystem } from '../bench-system.js';
import { closedLoop, type Figures, percentile } from '../closed-loop.js';
import { FILING_DESKS, someReport } from '../reports.js';

const CLIENTS = 8;
const SECONDS = 15;

/** From an entry until the first head that was signed over it. */
const LATENESS = sql(
  'bench.unsealed',
  `select extract(epoch from (
       select min(c.at) from ledger_checkpoint c where c.size > l.leaf_index) - e.at)::float8 * 1000 as millis
   from ledger_entry e join ledger_leaf l on l.entry_id = e.id where e.at >= $1 and e.at < $2`,
);
const NOW = sql('bench.now', 'select clock_timestamp() as now');

/** How long entries are unsigned while eight clients file. */
export const measureUnsealed = async (system: BenchSystem): Promise<Figures> => {
  const now = async (): Promise<string> => (await system.database.query<{ now: string }>(NOW))[0]!.now;
  const desks = await Promise.all(FILING_DESKS.map((id) => system.desk(id)));
  const began = await now();
  const filed = await closedLoop(CLIENTS, SECONDS, async (client) => {
    const answer = await desks[client % desks.length]?.post('/reports', someReport());
    return answer?.status === 201;
  });
  const ended = await now();
  await system.rest();
  const rows = await system.database.query<{ millis: number | null }>(LATENESS, [began, ended]);
  const times = rows.flatMap(({ millis }) => (millis === null ? [] : [millis]));
  const figures = { p50: percentile(times, 0.5), p99: percentile(times, 0.99), count: times.length };
  return { perSecond: filed.perSecond, ...figures, refused: rows.length - times.length };
};
