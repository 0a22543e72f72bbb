import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './launch-settings.js';
import { say } from './say.js';

/** Where the seeds begin, unless somebody says. */
const FIRST = 1;

/** The arguments without an option and its value, and the value. */
const taken = (args: readonly string[], option: string): { rest: string[]; value: string | undefined } => {
  const at = args.indexOf(option);
  if (at < 0) return { rest: [...args], value: undefined };
  return { rest: [...args.slice(0, at), ...args.slice(at + 2)], value: args[at + 1] };
};

/**
 * Runs chaos once for each of so many seeds, each on a system of its own, one after the other; says at the end which did not hold.
 * @returns 0 when all held; null when the arguments ask for no such thing
 */
export async function runSeeds(args: readonly string[]): Promise<number | null> {
  const { rest, value } = taken(args, '--seeds');
  if (value === undefined) return null;
  const { rest: others, value: given } = taken(rest, '--seed');
  const [count, first] = [Number(value), Number(given ?? FIRST)];
  if (!(count > 0) || !Number.isInteger(count) || !Number.isInteger(first)) {
    say('--seeds is how many, --seed the first of them: whole numbers');
    return 2;
  }
  const broken: number[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    say(`seed ${seed}, ${seed - first + 1} of ${count}`);
    const own = [join(root, 'apps/launcher/bootstrap.mjs'), 'chaos', ...others, '--seed', String(seed)];
    const child = spawn(process.execPath, own, { stdio: 'inherit' });
    const [code] = (await once(child, 'exit')) as [number | null];
    // Told to stop: what was asked for is not done.
    if (code === null || code > 2) return 1;
    if (code !== 0) broken.push(seed);
  }
  say(broken.length === 0 ? `all of ${count} seeds held` : `did not hold: seeds ${broken.join(', ')}`);
  return broken.length === 0 ? 0 : 1;
}
