import type { BenchSystem } from './bench-system.js';
import { closedLoop, type Figures } from './closed-loop.js';
import { cpuNote } from './cpu.js';
import { Pgbench } from './pgbench.js';
import { transactionOf } from './pgbench-script.js';
import { ratioOf, type Result, summary } from './result.js';
import { FILING_DESKS, someReport } from './reports.js';
import { rowsOfFiling } from './written-rows.js';

const CLIENTS = [1, 4, 16];
const REPETITIONS = 3;
const SECONDS = 5;

/** The writes of one filing that the api just made, as a transaction for pgbench. */
const sameWork = async (system: BenchSystem): Promise<string> => {
  const [desk] = await desksOf(system);
  const plain = { ...someReport(), kind: 'chemical-release', lifeSafety: false };
  const filed = await desk?.act<{ id: string }>('/reports', plain);
  const { ids, groups } = await rowsOfFiling(system.database, filed?.id ?? '');
  return transactionOf(ids, groups);
};

const desksOf = (system: BenchSystem) => Promise.all(FILING_DESKS.map((id) => system.desk(id)));

/** Files for so long, by so many clients. */
export const file = async (system: BenchSystem, clients: number, seconds: number): Promise<Figures> => {
  const desks = await desksOf(system);
  return closedLoop(clients, seconds, async (client) => {
    const answer = await desks[client % desks.length]?.post('/reports', someReport());
    return answer?.status === 201;
  });
};

/** Filing over HTTP beside pgbench writing the same rows, at 1, 4 and 16 clients, turn about. */
export const measureFiling = async (system: BenchSystem): Promise<Result> => {
  const pgbench = await Pgbench.open(system.databaseUrl);
  const script = pgbench && (await sameWork(system));
  await file(system, 4, 3);
  const api = new Map<number, Figures[]>();
  const reference = new Map<number, Figures[]>();
  const left: number[] = [];
  let cpu: string[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    for (const clients of CLIENTS) {
      left.push(await system.rest());
      const before = system.cpu();
      const filed = await file(system, clients, SECONDS);
      api.set(clients, [...(api.get(clients) ?? []), filed]);
      left.push(await system.rest());
      cpu = cpuNote('filing, with all that follows from it', before, system.cpu(), filed.count);
      if (!pgbench || !script) continue;
      reference.set(clients, [...(reference.get(clients) ?? []), await pgbench.measure(script, clients, { seconds: SECONDS })]);
    }
  }
  pgbench?.close();
  const theirs = pgbench && ratioOf(api.get(16) ?? [], reference.get(16) ?? []);
  return {
    name: 'filing',
    lines: CLIENTS.flatMap((clients) => [
      summary('enlace', clients, api.get(clients) ?? []),
      ...(pgbench ? [summary('pgbench', clients, reference.get(clients) ?? [])] : []),
    ]),
    goals: [{ what: 'of pgbench at 16 clients', value: theirs, least: 0.25 }],
    notes: [
      ...cpu,
      ...(pgbench ? [] : ['no pgbench on this machine: the reference is left out']),
      ...(left.some((undone) => undone > 0)
        ? [`the worker was up to ${Math.max(...left)} envelopes behind when a turn began`]
        : []),
    ],
  };
};
