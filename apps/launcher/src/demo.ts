import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from './launch.js';
import { root } from './launch-settings.js';
import { say } from './say.js';
import { ToldToStop } from './told-to-stop.js';

function play(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const entry = join(root, 'dist/apps/demo/src/main.js');
    const child = spawn(process.execPath, ['--enable-source-maps', entry, ...args], { env, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function main(told: ToldToStop): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'enlace-demo-'));
  try {
    const settings = { dataDir, bind: '127.0.0.1', port: 0, workers: 1, databaseUrl: undefined, redisUrl: undefined };
    const system = await launch(settings, { signal: told.signal });
    if (system.alreadyRunning) throw new Error('a fresh folder cannot be in use');
    try {
      const { port } = new URL(system.url);
      const env = { ...process.env, DATABASE_URL: system.databaseUrl(), ENLACE_DATA: dataDir, PORT: port };
      return await play(process.argv.slice(2), { ...env, ENLACE_BIND: '127.0.0.1' });
    } finally {
      await system.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

await main(new ToldToStop()).then(
  (code) => process.exit(code),
  (error: Error) => {
    say(error.message);
    process.exit(1);
  },
);
