import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runSeeds } from './chaos-seeds.js';
import { root } from './launch-settings.js';
import { openTestRedis } from './test-redis.js';
import { openTemporaryFolder } from './temporary-folder.js';
import { runOnThrowAwaySystem } from './throw-away.js';
import { say } from './say.js';

// Many seeds are many runs, each with a system of its own.
const many = await runSeeds(process.argv.slice(2));
if (many !== null) process.exit(many);

/** The faults that apps/chaos makes, on two of each process. `--queue redis` keeps the queue in a Redis of its own. */
process.env.ENLACE_RETRY_MILLIS ??= '50';
process.env.ENLACE_LOG_LEVEL ??= 'error';
// Lets the wall clock of each process go wrong on demand.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${pathToFileURL(join(root, 'dist/apps/chaos/src/skewed-clock.js')).href}`;
delete process.env.REDIS_URL;
const at = process.argv.indexOf('--queue');
if (at > 0 && process.argv[at + 1] === 'redis') {
  const folder = openTemporaryFolder('chaos-redis');
  const redis = await openTestRedis(folder.path, say);
  process.env.REDIS_URL = redis.url;
  process.once('exit', () => (void redis.stop(), folder.remove()));
}
await runOnThrowAwaySystem('chaos', { workers: 2, apis: 2 });
