import { sql } from '#platform/persistence';
import { rowsOfAccept } from './accept-rows.js';
import type { BenchSystem } from './bench-system.js';
import { closedLoop, type Figures } from './closed-loop.js';
import { cpuNote } from './cpu.js';
import { Pgbench } from './pgbench.js';
import { copiesOf, nextOf } from './pgbench-script.js';
import { type Line, ratioOf, type Result, summary } from './result.js';
import { someReport } from './reports.js';

/** How many offers wait at each number of clients. */
const OFFERS = new Map([
  [1, 60],
  [4, 120],
  [16, 240],
]);
const FILING_DESK = 'mx-tij-bomb';
const TARGET = 'us-epa-r9';
/** A turn that takes longer is cut off and says how many it did. */
const LONGEST_SECONDS = 60;

const LEAD = sql('bench.lead', 'select lead_desk_id as "deskId" from case_file where id = $1');

/** A case with an offer of its lead that waits for an answer. @returns the handoff's id */
const offered = async (system: BenchSystem): Promise<string> => {
  const desk = await system.desk(FILING_DESK);
  const report = { ...someReport(), kind: 'chemical-release', lifeSafety: false };
  const { caseId } = await desk.act<{ caseId: string }>('/reports', report);
  const [lead] = await system.database.query<{ deskId: string }>(LEAD, [caseId]);
  const leading = await system.desk(lead?.deskId ?? FILING_DESK);
  const offer = await leading.act<{ id: string }>(`/cases/${caseId}/handoffs`, {
    toDeskId: TARGET,
    kind: 'transfer',
    reasonCode: 'plume_crossed',
    reason: 'The plume crossed the line; the federal response is on the other side.',
    language: 'en',
  });
  return offer.id;
};

/** Offers that wait, each on a case of its own. */
export const prepareOffers = async (system: BenchSystem, count: number): Promise<string[]> => {
  const ids: string[] = [];
  let begun = 0;
  await closedLoop(4, Infinity, () => {
    if (begun >= count) return null;
    begun += 1;
    return offered(system).then((id) => ids.push(id) > 0);
  });
  return ids;
};

/** Accepts what waits, until nothing does. */
export const acceptOffers = async (system: BenchSystem, clients: number, ids: string[]): Promise<Figures> => {
  const target = await system.desk(TARGET);
  return closedLoop(clients, LONGEST_SECONDS, () => {
    const id = ids.pop();
    return id === undefined ? null : target.post(`/handoffs/${id}/accept`).then(({ status }) => status < 300);
  });
};

/** Copies of an offered case in the reference's database: enough for every transaction of every turn. */
const COPIES = 3_000;
/** Transactions of each client of pgbench. */
const TRANSACTIONS = new Map([
  [1, 200],
  [4, 150],
  [16, 100],
]);
const TURNS = 'bench_turn';

/** What one accept writes, as a transaction for pgbench, with cases to do it to. Null when the machine has no pgbench. */
const openReference = async (system: BenchSystem): Promise<{ pgbench: Pgbench; script: string } | null> => {
  const pgbench = await Pgbench.open(system.databaseUrl);
  if (!pgbench) return null;
  const id = await offered(system);
  await system.rest();
  const target = await system.desk(TARGET);
  const rows = await rowsOfAccept(system.database, id, () => target.act(`/handoffs/${id}/accept`));
  const copies = copiesOf(rows.ids.slice(0, rows.copied), rows.before, COPIES);
  await pgbench.lay([`create sequence ${TURNS}`, ...copies, 'analyze']);
  return { pgbench, script: nextOf(rows.ids, rows.copied, rows.groups, TURNS) };
};

/** Accepting offers that wait, each of its own case, at 1, 4 and 16 clients; after each turn pgbench does the same writes. */
export const measureHandoffs = async (system: BenchSystem): Promise<Result> => {
  const reference = await openReference(system);
  const lines: Line[] = [];
  let ratio: number | null = null;
  let cpu: string[] = [];
  for (const [clients, count] of OFFERS) {
    const ids = await prepareOffers(system, count);
    await system.rest();
    const before = system.cpu();
    const accepted = await acceptOffers(system, clients, ids);
    await system.rest();
    cpu = cpuNote('accept, with all that follows from it', before, system.cpu(), accepted.count);
    lines.push(summary('enlace', clients, [accepted]));
    if (!reference) continue;
    const alone = await reference.pgbench.measure(reference.script, clients, { transactions: TRANSACTIONS.get(clients) ?? 100 });
    lines.push(summary('pgbench', clients, [alone]));
    ratio = ratioOf([accepted], [alone]);
  }
  reference?.pgbench.close();
  return {
    name: 'handoff',
    lines,
    goals: [{ what: 'of pgbench at 16 clients', value: ratio, least: 0.25 }],
    notes: ['one repetition', ...cpu],
  };
};
