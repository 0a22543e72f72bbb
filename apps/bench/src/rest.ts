import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchSystem } from './bench-system.js';
import { median, percentile } from './closed-loop.js';
import { memoryOf } from './cpu.js';
import type { Result } from './result.js';
import { withSecondApi } from './second-api.js';

const STARTS = 5;
/** An engine gives back what starting took when it has had nothing to do for a while. */
const REST_SECONDS = 90;
const MEGA = 1024 ** 2;

/** How long an api takes from its first instruction until it answers, and what the processes hold while nobody asks anything. */
export const measureRest = async (system: BenchSystem): Promise<Result> => {
  const starts: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const began = performance.now();
    await withSecondApi(system.settings, async () => void starts.push(performance.now() - began));
  }
  await system.rest();
  await sleep(REST_SECONDS * 1_000);
  const memory = memoryOf();
  return {
    name: 'rest',
    lines: [
      {
        of: 'start of an api',
        clients: 1,
        perSecond: 1_000 / median(starts),
        lowest: 1_000 / Math.max(...starts),
        highest: 1_000 / Math.min(...starts),
        p50: median(starts),
        p99: percentile(starts, 0.99),
        count: STARTS,
        refused: 0,
      },
    ],
    goals: [
      { what: 'an api answers after, s', value: median(starts) / 1_000, most: 10 },
      { what: 'api at rest, MB', value: memory && memory.api / MEGA, most: 300 },
      { what: 'worker at rest, MB', value: memory && memory.worker / MEGA, most: 300 },
    ],
    notes: [
      'warm: its files are in the cache of the system; the database is up',
      `at rest: after ${REST_SECONDS} s in which nobody asked anything`,
    ],
  };
};
