import { sql } from '#platform/persistence';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchSystem } from './bench-system.js';
import { closedLoop } from './closed-loop.js';
import { cpuNote } from './cpu.js';
import type { DeskClient } from './desk-client.js';
import { flood, FloodSeen } from './flood.js';
import { FILING_DESKS, someReport } from './reports.js';
import type { Result } from './result.js';
import { withSecondApi } from './second-api.js';

const TIMES = 50;
const LIFE = 0.02;
const SECONDS = { capacity: 10, quiet: 20, surge: 60, settle: 300 };
const SETTLED_WITHIN = 120;

const WAITING = sql('bench.filings-waiting', `select count(*)::int as count from deferred_filing where state = 'waiting'`);
const FILED = sql(
  'bench.filed',
  `select count(*)::int as filed, count(distinct body ->> 'ownReference')::int as different,
     (select count(*)::int from unnest($2::text[]) a where not exists
       (select from report r where r.body ->> 'ownReference' = a)) as missing
   from report where body ->> 'ownReference' like $1 || '-%'`,
);

/** What became of a flood when all was over. */
interface Outcome {
  readonly seen: FloodSeen;
  readonly settledAfter: number;
  readonly missing: number;
  readonly twice: number;
}

const settle = async (system: BenchSystem): Promise<number> => {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1_000;
  while (seconds() < SECONDS.settle) {
    const [row] = await system.database.query<{ count: number }>(WAITING);
    if (row?.count === 0) return seconds();
    await sleep(250);
  }
  return seconds();
};

const run = async (system: BenchSystem, desks: readonly DeskClient[], perSecond: number): Promise<Outcome> => {
  const mark = `SURGE-${randomUUID().slice(0, 8)}`;
  const seen = await flood(desks, { perSecond, seconds: SECONDS.surge, life: LIFE, mark });
  const settledAfter = await settle(system);
  const [row] = await system.database.query<{ filed: number; different: number; missing: number }>(FILED, [
    mark,
    seen.acknowledged,
  ]);
  const { filed = 0, different = 0, missing = 0 } = row ?? {};
  return { seen, settledAfter, missing, twice: filed - different };
};

/** An api that admits as it ships, and one that takes everything as it comes. */
const SHIPPED = {};
const UNPROTECTED = { ENLACE_ADMISSION: 'off' };

const atApi = async <T>(
  system: BenchSystem,
  settings: Readonly<Record<string, string>>,
  work: (desks: readonly DeskClient[]) => Promise<T>,
): Promise<T> => {
  const password = await system.password();
  return withSecondApi({ ...system.settings, ...settings }, async (site) =>
    work(await Promise.all(FILING_DESKS.map((id) => system.deskAt(site, id, password)))),
  );
};

/** What the machine can at this moment, filings about life alone at the rate that they will have, and the surge itself. */
const measureShipped = async (system: BenchSystem, desks: readonly DeskClient[]) => {
  const { perSecond } = await closedLoop(8, SECONDS.capacity, async (client) => {
    const answer = await desks[client % desks.length]?.post('/reports', { ...someReport(), lifeSafety: false });
    return answer !== undefined && answer.status < 300;
  });
  await settle(system);
  await system.rest();
  const quiet = await flood(desks, {
    perSecond: Math.max(1, perSecond * LIFE),
    seconds: SECONDS.quiet,
    life: 1,
    mark: `QUIET-${randomUUID().slice(0, 8)}`,
  });
  await system.rest();
  const before = system.cpu();
  const on = await run(system, desks, perSecond);
  await system.rest();
  return {
    perSecond,
    quiet,
    on,
    cpu: cpuNote('filing in the surge, with all that follows', before, system.cpu(), on.seen.filings.length),
  };
};

/** 50 times the normal rate for a minute, 2 % of it about life, with admission and without. The normal rate is a fiftieth of what the machine can. */
export const measureSurge = async (system: BenchSystem): Promise<Result> => {
  const { perSecond, quiet, on, cpu } = await atApi(system, SHIPPED, (desks) => measureShipped(system, desks));
  const off = await atApi(system, UNPROTECTED, (desks) => run(system, desks, perSecond));
  const life = on.seen.p99('life');
  return {
    name: 'surge',
    lines: [
      quiet.line('life, quiet', 'life'),
      on.seen.line('life, surge', 'life'),
      on.seen.line('routine, surge', 'routine'),
      off.seen.line('life, unprotected', 'life'),
      off.seen.line('routine, unprotected', 'routine'),
    ],
    goals: [
      { what: 'acknowledged and lost', value: on.missing, most: 0 },
      { what: 'filed twice', value: on.twice, most: 0 },
      { what: 'life-safety filings refused', value: on.seen.count('life', 'refused'), most: 0 },
      { what: 'life-safety p99 ms', value: life, most: 250 },
      { what: 'life-safety p99, times its quiet value', value: life / quiet.p99('life'), most: 3 },
      { what: 'seconds until all that waited was filed', value: on.settledAfter, most: SETTLED_WITHIN },
    ],
    notes: [
      `capacity ${perSecond.toFixed(0)}/s, so normal is ${(perSecond / TIMES).toFixed(1)}/s and the surge ${perSecond.toFixed(0)}/s`,
      `slowest about life in the surge: ${on.seen.slowest('life')}; quiet: ${quiet.slowest('life')}`,
      tellOf('with admission', on),
      tellOf('without', off),
      ...cpu,
    ],
  };
};

const tellOf = (how: string, { seen, settledAfter, missing, twice }: Outcome): string => {
  const given = seen.filings.length - seen.acknowledged.length;
  return (
    `${how}: ${seen.filings.length} filings, ${seen.deferred} received to be filed later, ${given} given up by their clients, ` +
    `${seen.count('life', 'timeouts')} + ${seen.count('routine', 'timeouts')} time-outs (life + routine), ` +
    `${missing} lost, ${twice} twice, all filed ${settledAfter.toFixed(0)} s after`
  );
};
