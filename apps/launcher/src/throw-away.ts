import { launch } from './launch.js';
import { runApp } from './run-app.js';
import { say } from './say.js';
import { openTemporaryFolder, type TemporaryFolder } from './temporary-folder.js';
import { ToldToStop } from './told-to-stop.js';

interface Many {
  readonly workers: number;
  readonly apis: number;
}

/** Runs an app on a whole system of its own, with one api and one worker unless it asks for more, made for it and thrown away after it unless its folder is kept. Ends this process with the app's exit code. */
export async function runOnThrowAwaySystem(
  app: 'bench' | 'demo' | 'drill' | 'chaos',
  many: Many = { workers: 1, apis: 1 },
  folder: TemporaryFolder = openTemporaryFolder(app),
): Promise<never> {
  try {
    process.exit(await run(app, many, folder));
  } catch (error) {
    say((error as Error).message);
    process.exit(1);
  }
}

async function run(app: 'bench' | 'demo' | 'drill' | 'chaos', many: Many, folder: TemporaryFolder): Promise<number> {
  const told = new ToldToStop();
  // One account does the work of a border there, as fast as it can.
  process.env['ENLACE_RATE_LIMITS'] ??= 'off';
  try {
    const settings = {
      dataDir: folder.path,
      bind: '127.0.0.1',
      port: 0,
      ...many,
      databaseUrl: undefined,
      redisUrl: undefined,
      witnesses: [],
    };
    const system = await launch(settings, { signal: told.signal });
    if (system.alreadyRunning) throw new Error('a fresh folder cannot be in use');
    // The app cannot go on without its system, and says so.
    told.signal.addEventListener('abort', () => system.kill());
    try {
      const { port } = new URL(system.url);
      const own = { DATABASE_URL: system.databaseUrl(), ENLACE_DATA: folder.path, ENLACE_BIND: '127.0.0.1', PORT: port };
      return await runApp(app, process.argv.slice(2), { env: { ...process.env, ...own }, stdout: 'inherit' });
    } finally {
      await system.stop();
    }
  } finally {
    folder.remove();
  }
}
