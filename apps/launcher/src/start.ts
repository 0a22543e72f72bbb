import { existsSync, readFileSync } from 'node:fs';
import { credentialsFile, launch, type RunningSystem } from './launch.js';
import { type LaunchSettings, readSettings } from './launch-settings.js';
import { say } from './say.js';
import { ToldToStop } from './told-to-stop.js';

interface DemoCredentials {
  readonly users: readonly { readonly username: string; readonly desk: string; readonly country: string }[];
}

/** The one line that programs read; everything else is on stderr. */
function tell(event: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

function announce(settings: LaunchSettings, system: RunningSystem): void {
  say(`ready at ${system.url}`);
  const file = credentialsFile(settings);
  if (existsSync(file)) {
    const { users } = JSON.parse(readFileSync(file, 'utf8')) as DemoCredentials;
    const some = users.filter((_, n) => n % Math.ceil(users.length / 6) === 0).map((user) => user.username);
    say(`${users.length} demonstration people, among them ${some.join(', ')}`);
    say(`their password: in ${file}`);
  }
  say(`data and logs: ${settings.dataDir}`);
  say('Ctrl-C drains and stops');
  tell({
    event: 'ready',
    url: system.url,
    dataDir: settings.dataDir,
    database: system.database,
    queue: settings.redisUrl ? 'redis' : 'postgres',
    pids: {
      launcher: process.pid,
      api: system.api.pid,
      workers: system.workers.map((worker) => worker.pid),
      auditor: system.auditor.pid,
      witnesses: system.witnesses.map((witness) => witness.pid),
    },
  });
}

async function main(told: ToldToStop): Promise<void> {
  const settings = readSettings(process.env);
  const system = await launch(settings, { signal: told.signal });
  if (system.alreadyRunning) {
    say(`Enlace already runs on ${settings.dataDir} (process ${system.pid}): ${system.url}`);
    return tell({ event: 'already-running', url: system.url });
  }
  told.hurry = () => system.kill();
  announce(settings, system);
  await told.wait();
  await system.stop();
  say('stopped');
}

const told = new ToldToStop();
await main(told).then(
  () => process.exit(0),
  (error: Error) => {
    say(error.message);
    // Who stopped it before it was ready got what was asked for.
    process.exit(told.signal.aborted ? 0 : 1);
  },
);
