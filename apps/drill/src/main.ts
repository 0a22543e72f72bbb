import 'reflect-metadata';
import { shippedPack } from '#directory';
import {
  readScenarioFiles,
  readScenarioLibrary,
  sayScenarioFault,
  type Scenario,
  shippedScenarioWorld,
  varyScenario,
} from '#drills';
import { type Env, readEnv } from '#platform/config';
import { readLibrary, shippedWorld } from '#procedures';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Director } from './director.js';
import { DrillRealm } from './drill-realm.js';
import { HeadlessDrill } from './headless-drill.js';
import { rehearse, sayRehearsal } from './rehearse.js';
import { withoutIds } from './without-ids.js';
import { type JudgedRow, type PlayedRow, sayDrill, tellDrill, type ToldDrill } from './told-drill.js';

/** One of the library by its name, or a file. @throws Error when there is none, or it has a fault */
const scenarioOf = async (name: string): Promise<Scenario> => {
  const pack = await shippedPack();
  const procedures = await readLibrary(shippedWorld(pack));
  const names = procedures.flatMap(({ text }) => text?.id ?? []);
  const world = shippedScenarioWorld(pack, names);
  const path = resolve(name);
  const files = existsSync(path) ? await readScenarioFiles(world, [path]) : await readScenarioLibrary(world);
  const found = existsSync(path) ? files[0] : files.find(({ text }) => text?.id === name);
  if (!found?.text) throw new Error(`no scenario ${name}; there are ${files.map(({ text }) => text?.id).join(', ')}`);
  const [fault] = found.faults;
  if (fault) throw new Error(`${found.file}:${fault.line}: ${sayScenarioFault(fault, 'en')}`);
  return found.text;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    speed: { type: 'string', default: 'max' },
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
    seed: { type: 'string' },
    with: { type: 'string' },
    lang: { type: 'string', default: 'en' },
  },
});
const locale = values.lang === 'es' ? 'es' : 'en';
const seed = values.seed === undefined ? null : Number(values.seed);

/** What the run says, and the report as the product gives it: to the last byte the same for a scenario and a seed. */
const keep = async (out: string, id: string, director: Director, told: ToldDrill): Promise<void> => {
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'drill.json'), `${JSON.stringify(told, null, 2)}\n`);
  for (const file of ['report.md', 'report.pdf'])
    await writeFile(join(out, file), Buffer.from(await (await director.get(`drills/${id}/${file}`)).arrayBuffer()));
  await writeFile(join(out, 'report.json'), withoutIds(await (await director.get(`drills/${id}/report`)).text()));
};

/** Plays the scenario on what a file says as well, and says what differs. */
const runWith = async (scenario: Scenario, path: string, site: string, password: string): Promise<void> => {
  const coordinator = await Director.signIn(site, password, 'coordinator.us-joint-desk');
  const told = await rehearse(coordinator, scenario, resolve(path), seed ?? 1);
  process.stdout.write(`${values.json ? JSON.stringify(told, null, 2) : sayRehearsal(told, locale).join('\n')}\n`);
};

/** Plays the scenario, and says how it went. */
const runAlone = async (scenario: Scenario, env: Env, director: Director): Promise<void> => {
  const realm = await DrillRealm.open(env);
  try {
    const started = performance.now();
    const drill = await HeadlessDrill.plan(scenario, director, realm);
    await (values.speed === 'max' ? drill.playAtOnce() : drill.playAt(Number(values.speed)));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stderr.write(`enlace: ${scenario.minutes} minutes of ${scenario.id} in ${seconds} s\n`);
    const [injects, expectations] = await Promise.all([
      director.read<{ items: PlayedRow[] }>(`drills/${drill.id}/injects`),
      director.read<{ items: JudgedRow[] }>(`drills/${drill.id}/expectations`),
    ]);
    const told = tellDrill(scenario, seed, {
      injects: injects.items,
      expectations: expectations.items,
      entries: await realm.entries(drill.asRealm),
    });
    const text = values.json ? JSON.stringify(told, null, 2) : sayDrill(told, locale).join('\n');
    process.stdout.write(`${text}\n`);
    if (values.out !== undefined) await keep(resolve(values.out), drill.id, director, told);
  } finally {
    await realm.close();
  }
};

const run = async (): Promise<void> => {
  const scenario = await scenarioOf(positionals[0] ?? 'first-drill');
  const env = readEnv();
  const credentials = await readFile(join(env.ENLACE_DATA, 'demo-credentials.json'), 'utf8');
  const { password } = JSON.parse(credentials) as { password: string };
  const site = `http://${env.ENLACE_BIND}:${env.PORT}`;
  if (values.with !== undefined) await runWith(scenario, values.with, site, password);
  else await runAlone(varyScenario(scenario, seed), env, await Director.signIn(site, password));
};

try {
  await run();
} catch (error) {
  process.stderr.write(`enlace: ${(error as Error).message}\n`);
  process.exit(1);
}
