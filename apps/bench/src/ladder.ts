import { sql } from '#platform/persistence';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchSystem } from './bench-system.js';
import { cpuNote } from './cpu.js';
import { type Line, onceAt, type Result } from './result.js';
import { FILING_DESKS, someReport } from './reports.js';

const COUNT = 20_000;
/** Every fiftieth is about life. */
const CRITICAL_EACH = 50;
const LEAD_SECONDS = 10;
const LONGEST_SECONDS = 180;

/** Ids that can be told again from their number. */
const ID = `('be0c0000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
const FIRST = `'be0c0000-0000-4000-8000-000000000000'::uuid`;
const LAST = `'be0c0000-0000-4000-8000-ffffffffffff'::uuid`;

/** An obligation that the api opened, whose ladder counts plain minutes: its opening can be put back by them. */
const TEMPLATE = sql(
  'bench.template',
  `select id from obligation where case_id = $1 and state = 'open' and ladder #>> '{limit,count}' = 'real' and step = 0 limit 1`,
);
/** What the opening leaves in the ledger, without which the sequencer waits for it. */
const OPENED = sql(
  'bench.opened',
  `with template as (
     select realm, type, case_id, at, body from ledger_entry where stream = 'obligation:' || $1 and sseq = 1
   ), entry as (
     insert into ledger_entry (id, realm, stream, sseq, type, case_id, at, body)
     select gen_random_uuid(), realm, 'obligation:' || ${ID}, 1, type, case_id, at, body
     from template, generate_series(1, $2::int) as series(n)
     returning id, stream, sseq
   )
   insert into ledger_pending (entry_id, stream, sseq) select id, stream, sseq from entry`,
);
/** The same obligation as if opened so long ago that its first rung comes within one second, $4 seconds from now. */
const ARM = sql(
  'bench.arm',
  `insert into obligation (id, realm, version, state, act, subject_kind, subject_id, case_id, desk_id, counterpart_desk_id, country,
     life_safety, opened_at, due_at, next_step_at, step, loop, ladder, pauses)
   select ${ID}, realm, 1, state, act, subject_kind, subject_id, case_id, desk_id, counterpart_desk_id, country, n % $3::int = 0,
     rung - after, rung - after + (ladder #>> '{limit,minutes}')::float * interval '1 minute', rung, step, loop, ladder, pauses
   from (
     select o.*, n, (ladder #>> '{steps,0,afterMinutes}')::float * interval '1 minute' as after,
       date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => $4::int) + (n % 1000) * interval '1 millisecond' as rung
     from obligation o, generate_series(1, $2::int) as series(n) where o.id = $1::uuid) as planned`,
);
const FIRED = sql(
  'bench.fired',
  `select count(*) as fired from obligation_step where obligation_id between ${FIRST} and ${LAST}`,
);
const LATENESS = sql(
  'bench.lateness',
  `with fired as (
     select o.life_safety, s.obligation_id, extract(epoch from s.fired_at - s.scheduled_for)::float * 1000 as late
     from obligation_step s join obligation o on o.id = s.obligation_id
     where o.id between ${FIRST} and ${LAST})
   select count(*) as count, percentile_cont(0.5) within group (order by late) as p50,
     percentile_cont(0.99) within group (order by late) as p99, max(late) as max, count(*) filter (where late < 0) as early
   from fired where $1::boolean is null or life_safety = $1`,
);
const TOLD = sql(
  'bench.told',
  `select count(*) as told from ledger_entry e
   where e.type = 'obligation.step-reached' and e.stream like 'obligation:be0c0000-0000-4000-8000-%'`,
);

interface Lateness {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly early: number;
}

const template = async (system: BenchSystem): Promise<string> => {
  const desk = await system.desk(FILING_DESKS[0] ?? '');
  for (const severity of [3, 4, 2]) {
    const report = {
      ...someReport(),
      kind: 'chemical-release',
      lifeSafety: false,
      impact: { security: severity, flow: severity },
    };
    const { caseId } = await desk.act<{ caseId: string }>('/reports', report);
    const [found] = await system.database.query<{ id: string }>(TEMPLATE, [caseId]);
    if (found) return found.id;
  }
  throw new Error('no report opened an obligation that counts plain minutes');
};

const fired = async (system: BenchSystem): Promise<number> =>
  Number((await system.database.query<{ fired: number }>(FIRED))[0]?.fired ?? 0);

const lateness = async (system: BenchSystem, critical: boolean | null): Promise<Lateness> => {
  const [row] = await system.database.query<Lateness>(LATENESS, [critical]);
  return row ?? { count: 0, p50: NaN, p99: NaN, max: NaN, early: 0 };
};

/** Waits until all have fired. @returns seconds from the instant at which the last was due */
const untilFired = async (system: BenchSystem): Promise<number> => {
  const began = performance.now();
  while ((await fired(system)) < COUNT && performance.now() - began < LONGEST_SECONDS * 1000) await sleep(100);
  return (performance.now() - began) / 1000 - LEAD_SECONDS - 1;
};

const line = (of: string, { count, p50, p99, max }: Lateness): Line => ({
  of: `${of}, max ${(max / 1000).toFixed(1)} s`,
  clients: 1,
  ...onceAt(count / Math.max(max / 1000, 1)),
  p50,
  p99,
  count,
  refused: COUNT - count,
});

/** 20,000 rungs due within one second, one worker: how late each fires, and that none is early and none fires twice. */
export const measureLadder = async (system: BenchSystem): Promise<Result> => {
  const id = await template(system);
  await system.database.query(OPENED, [id, COUNT]);
  await system.rest();
  await system.database.query(ARM, [id, COUNT, CRITICAL_EACH, LEAD_SECONDS]);
  const before = system.cpu();
  const committed = await untilFired(system);
  const after = system.cpu();
  const [all, critical] = [await lateness(system, null), await lateness(system, true)];
  const [told] = await system.database.query<{ told: number }>(TOLD);
  return {
    name: 'ladder',
    lines: [line('all', all), { ...line('life safety', critical), refused: COUNT / CRITICAL_EACH - critical.count }],
    goals: [
      { what: 'fired', value: all.count, least: COUNT },
      { what: 'p99 late, s', value: all.p99 / 1000, most: 5 },
      { what: 'life safety p99 late, s', value: critical.p99 / 1000, most: 1 },
      { what: 'early', value: all.early, most: 0 },
      { what: 'told twice', value: Number(told?.told ?? 0) - all.count, most: 0 },
    ],
    notes: [
      'late = obligation_step.fired_at - scheduled_for; a rung fires when the transaction of its batch begins',
      `all were committed ${committed.toFixed(1)} s after the last was due`,
      ...cpuNote('rung, until all had fired', before, after, COUNT),
    ],
  };
};
