import { runChecks, type Tally } from './check-steps.js';
import { openPostgres } from './postgres/open-postgres.js';
import { throwAwaySettings } from './postgres/settings.js';
import { stopTool } from './run-tool.js';
import { findChromium } from './test-chromium.js';
import { prepareGo } from './test-go.js';
import { openTestRedis } from './test-redis.js';
import { openTemporaryFolder } from './temporary-folder.js';
import { needsServers, type Project, projects, runJest, runVitest } from './test-stages.js';
import { ToldToStop } from './told-to-stop.js';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** @throws when a stage is unknown. @returns the stages asked for; all without a wish */
function chosenStages(wishes: readonly string[]): { check: boolean; console: boolean; jest: readonly Project[] } {
  const known: readonly string[] = ['check', 'console', ...projects];
  const unknown = wishes.filter((wish) => !known.includes(wish));
  if (unknown.length > 0) throw new Error(`no stage ${unknown.join(', ')}; there are ${known.join(', ')}`);
  const wanted = (stage: string) => wishes.length === 0 || wishes.includes(stage);
  return { check: wanted('check'), console: wanted('console'), jest: projects.filter(wanted) };
}

/** Starts what the projects need, and hands each thing started to `undo`. Servers that the environment names are used as they are. */
async function openServers(folder: string, undo: (() => Promise<void>)[]): Promise<NodeJS.ProcessEnv> {
  const env: NodeJS.ProcessEnv = {};
  if (!process.env.ENLACE_TEST_DATABASE_URL) {
    const postgres = await openPostgres(folder, print, { settings: throwAwaySettings });
    undo.push(() => postgres.stop());
    env.ENLACE_TEST_DATABASE_URL = postgres.url;
  }
  try {
    const redis = await openTestRedis(folder, print);
    undo.push(() => redis.stop());
    env.ENLACE_TEST_REDIS_URL = redis.url;
  } catch (error) {
    // The rest is worth knowing all the same; the caller counts what is missing.
    print((error as Error).message);
  }
  return env;
}

async function runStages(wishes: readonly string[], told: ToldToStop, undo: (() => Promise<void>)[]): Promise<Tally> {
  const stages = chosenStages(wishes);
  const folder = openTemporaryFolder('test');
  undo.push(() => Promise.resolve(folder.remove()));
  const tallies: Tally[] = [];
  if (stages.check) tallies.push(await runChecks(print));
  if (stages.console && !told.signal.aborted) tallies.push(await runVitest(folder.path));
  if (stages.jest.length > 0 && !told.signal.aborted) {
    const served = stages.jest.some((project) => needsServers.has(project));
    const env = served ? await openServers(folder.path, undo) : {};
    if (served && !env.ENLACE_TEST_REDIS_URL) tallies.push({ passed: 0, failed: 1 });
    if (stages.jest.includes('database')) prepareGo(print);
    if (stages.jest.includes('browser')) env.ENLACE_CHROMIUM = findChromium(print);
    tallies.push(await runJest(stages.jest, folder.path, env));
  }
  const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + tally[of], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

const told = new ToldToStop();
told.signal.addEventListener('abort', stopTool);
const undo: (() => Promise<void>)[] = [];
let tally: Tally;
try {
  tally = await runStages(process.argv.slice(2), told, undo);
} catch (error) {
  print((error as Error).message);
  tally = { passed: 0, failed: 1 };
}
while (undo.length > 0) await undo.pop()?.();
if (told.signal.aborted) print('broken off');
print(`${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 && !told.signal.aborted ? 0 : 1);
