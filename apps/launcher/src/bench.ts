import { launch } from './launch.js';
import { runApp } from './run-app.js';
import { say } from './say.js';
import { openTemporaryFolder } from './temporary-folder.js';
import { ToldToStop } from './told-to-stop.js';

/** A whole system on throw-away data, with one worker, for the figures that apps/bench takes of it. */
async function main(told: ToldToStop): Promise<number> {
  const folder = openTemporaryFolder('bench');
  try {
    const settings = {
      dataDir: folder.path,
      bind: '127.0.0.1',
      port: 0,
      workers: 1,
      databaseUrl: undefined,
      redisUrl: undefined,
    };
    const system = await launch(settings, { signal: told.signal });
    if (system.alreadyRunning) throw new Error('a fresh folder cannot be in use');
    told.signal.addEventListener('abort', () => system.kill());
    try {
      const { port } = new URL(system.url);
      const own = { DATABASE_URL: system.databaseUrl(), ENLACE_DATA: folder.path, ENLACE_BIND: '127.0.0.1', PORT: port };
      return await runApp('bench', process.argv.slice(2), { env: { ...process.env, ...own }, stdout: 'inherit' });
    } finally {
      await system.stop();
    }
  } finally {
    folder.remove();
  }
}

await main(new ToldToStop()).then(
  (code) => process.exit(code),
  (error: Error) => {
    say(error.message);
    process.exit(1);
  },
);
