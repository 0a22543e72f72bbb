import 'reflect-metadata';
import { readEnv } from '#platform/config';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ChaosSystem, REALM } from './chaos-system.js';
import { check, type Verdict } from './check.js';
import { undone, readFacts } from './facts.js';
import { type Broken, Faults } from './faults.js';
import { actFigures, faultFigures, type Figures, toText } from './figures.js';
import { History } from './history.js';
import { randomFrom } from './random.js';
import { work } from './workload.js';

const QUIET_MILLIS = 180_000;
const POLL_MILLIS = 250;
/** What this harness cannot do on an ordinary machine, so that nobody thinks that it was done. */
const LEFT_OUT = [
  'a file system that is full: the tables of the record, and of the queue, refuse every row instead, as PostgreSQL says it of one',
  'a wrong clock of the database: its clock is the one that judges',
];

const { values, positionals } = parseArgs({
  options: {
    seed: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    json: { type: 'boolean', default: false },
    queue: { type: 'string', default: 'postgres' },
  },
  allowPositionals: true,
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const seconds = Number(values.seconds);
const say = (text: string): boolean => process.stderr.write(`${text}\n`);
const env = readEnv();
const system = new ChaosSystem(env);
const random = randomFrom(seed);
const faults = new Faults(system, random);
const chosen = positionals.length > 0 ? positionals : Object.keys(faults.all);
const unknown = chosen.find((name) => !faults.all[name]);
if (unknown !== undefined || !Number.isInteger(seed) || !(seconds > 0)) {
  say(`no fault "${unknown ?? ''}" or no whole seed; there are: ${Object.keys(faults.all).join(', ')}`);
  process.exit(2);
}
const history = new History(join(env.ENLACE_DATA, 'chaos-history.jsonl'));
const site = { urls: system.urls, realm: REALM, password: system.password };

/** Every case has one lead who holds it, asked over and over while everything fails; a store that is away answers nothing. */
const watchLeads = async (goesOn: () => boolean): Promise<string[]> => {
  const seen: string[] = [];
  while (goesOn()) {
    const wrong = await system
      .rows<{ id: string; leads: number }>(
        `select c.id, (select count(*)::int from custody s where s.case_id = c.id and s.to_at is null) as leads from case_file c
         where (select array_agg(s.desk_id) from custody s where s.case_id = c.id and s.to_at is null) is distinct from array[c.lead_desk_id]`,
      )
      .catch(() => []);
    seen.push(...wrong.map(({ id, leads }) => `case ${id} had ${leads} leads`));
    await sleep(POLL_MILLIS);
  }
  return seen;
};

/** One fault after the other, in an order and at moments that the seed says. Each kind comes once before any comes twice. */
const breakThings = async (goesOn: () => boolean): Promise<Broken[]> => {
  const done: Broken[] = [];
  let waiting: string[] = [];
  while (goesOn()) {
    if (waiting.length === 0)
      waiting = chosen
        .map((name) => [random(), name] as const)
        .toSorted(([one], [other]) => one - other)
        .map(([, name]) => name);
    await sleep(300 + random() * 1_200);
    const broken = await faults.all[waiting.shift()!]!();
    say(`${broken.fault} (${broken.of})${broken.recovery === null ? '' : `: over after ${broken.recovery} ms`}`);
    done.push(broken);
  }
  return done;
};

const untilQuiet = async (): Promise<number | null> => {
  const began = performance.now();
  while (performance.now() - began < QUIET_MILLIS) {
    const left = await undone(system).catch(() => ['the store is away']);
    const poisoned = await system
      .rows<{ n: number }>(`select count(*)::int as n from dead_letter where filed_at is null`)
      .catch(() => [{ n: 1 }]);
    if (left.length === 0 && poisoned[0]?.n === 0) return Math.round(performance.now() - began);
    await sleep(POLL_MILLIS);
  }
  return null;
};

await system.openDrill();
const end = performance.now() + seconds * 1_000;
const goesOn = (): boolean => performance.now() < end;
const [, broken, leads] = await Promise.all([work(site, history, random, goesOn), breakThings(goesOn), watchLeads(goesOn)]);
faults.heal();
say('healed; waiting until all is quiet');
const leave = `update realm set virtual_at = realm_now(id), real_at = clock_timestamp(), scale = 0 where id = '${REALM}'`;
await system.stubbornly(leave);
const quietAfterMillis = await untilQuiet();
const told = history.read();
const facts = await readFacts(system, env, faults, leads);
const recovered: Verdict = {
  invariant: 'everything comes back by itself within a minute',
  looked: broken.length,
  violations: [
    ...broken.filter(({ ended }) => !ended).map(({ fault, of }) => `${fault} of ${of} was not over after a minute`),
    ...(quietAfterMillis === null ? ['it was never quiet again'] : []),
  ],
};
const verdicts = [...check(told, facts), recovered];
const figures: Figures = {
  seed,
  seconds,
  queue: values.queue,
  ...actFigures(told),
  faults: faultFigures(broken),
  quietAfterMillis,
  skipped: LEFT_OUT,
  verdicts,
};
process.stdout.write(`${values.json ? JSON.stringify(figures) : toText(figures)}\n`);
await system.close();
process.exit(verdicts.some(({ violations }) => violations.length > 0) ? 1 : 0);
