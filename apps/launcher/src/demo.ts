import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runDemo } from '../../demo/src/run-demo.js';
import { launch } from './launch.js';
import { root } from './launch-settings.js';
import { say } from './say.js';
import { ToldToStop } from './told-to-stop.js';

async function main(told: ToldToStop): Promise<number> {
  const { values } = parseArgs({ args: process.argv.slice(2), options: { lang: { type: 'string', default: 'en' } } });
  if (values.lang !== 'en' && values.lang !== 'es') throw new Error('--lang is en or es');
  const dataDir = await mkdtemp(join(tmpdir(), 'enlace-demo-'));
  try {
    const settings = { dataDir, bind: '127.0.0.1', port: 0, workers: 1, databaseUrl: undefined, redisUrl: undefined };
    const system = await launch(settings, { signal: told.signal });
    if (system.alreadyRunning) throw new Error('a fresh folder cannot be in use');
    try {
      return await runDemo({ url: system.url, databaseUrl: system.databaseUrl(), dataDir }, join(root, 'dist'), values.lang);
    } finally {
      await system.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

await main(new ToldToStop()).then(
  (broken) => {
    if (broken > 0) say(`${broken} promises did not hold`);
    process.exit(broken > 0 ? 1 : 0);
  },
  (error: Error) => {
    say(error.stack ?? error.message);
    process.exit(1);
  },
);
