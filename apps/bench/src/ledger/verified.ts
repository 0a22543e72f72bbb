import { sql } from '#platform/persistence';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchSystem } from '../bench-system.js';
import { fillCases } from '../fill/fill-cases.js';

/** Entries of one case that is laid, about. */
const ENTRIES_OF_A_CASE = 12;
const STORIES = 120;
const COUNT = sql('bench.entries', 'select size::int as n from ledger_checkpoint order by size desc limit 1');

interface Ran {
  readonly seconds: number;
  /** The processor's, of the process alone. */
  readonly cpuSeconds: number | null;
  readonly megabytes: number | null;
}

interface Usage {
  readonly ticks: number;
  readonly kilobytes: number;
}

const TICKS_IN_A_SECOND = 100;

const usageOf = (pid: number): Usage | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { ticks: Number(fields[11]) + Number(fields[12]), kilobytes: Number(peak ?? 0) };
  } catch {
    return null;
  }
};

const later = (before: Usage | null, now: Usage | null): Usage | null =>
  before && now ? { ticks: now.ticks, kilobytes: Math.max(before.kilobytes, now.kilobytes) } : (now ?? before);

/** Runs a program of the product to its end. Time of the processor and the most memory it held are as of its last hundredth of a second or so. */
const run = async (app: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> => {
  const program = fileURLToPath(new URL(`../../../${app}/src/main.js`, import.meta.url));
  const began = performance.now();
  const child = spawn(process.execPath, [program, ...args], { env: { ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  let last: Usage | null = null;
  // One that has ended holds nothing any more: the most is what is told.
  const looking = setInterval(() => (last = later(last, usageOf(child.pid ?? 0))), 10);
  const [code] = (await once(child, 'exit')) as [number];
  clearInterval(looking);
  if (code !== 0) throw new Error(`${app} ${args[0] ?? ''} ended with ${code}: ${said.slice(-500)}`);
  const used = last as Usage | null;
  return {
    seconds: (performance.now() - began) / 1_000,
    cpuSeconds: used && used.ticks / TICKS_IN_A_SECOND,
    megabytes: used && used.kilobytes / 1024,
  };
};

export interface Verified {
  readonly entries: number;
  readonly exported: Ran;
  readonly verified: Ran;
}

/** Lays cases until the log has about so many entries, writes it to a file as an operator does, and verifies the file as anybody can. */
export const measureVerified = async (system: BenchSystem, entries: number): Promise<Verified> => {
  const cases = Math.ceil(entries / ENTRIES_OF_A_CASE);
  await fillCases(
    { cases, recorded: cases, seed: 1, stories: STORIES },
    {
      database: system.owner,
      url: system.databaseUrl,
      wrapping: system.wrapping,
      at: (deskId) => system.desk(deskId, 'supervisor'),
      rest: () => system.rest(3_600),
      say: (text) => process.stderr.write(`bench: ${text}\n`),
    },
  );
  const [signed] = await system.database.query<{ n: number }>(COUNT);
  const folder = mkdtempSync(join(tmpdir(), 'enlace-bench-ledger-'));
  try {
    const bundle = join(folder, 'ledger.bundle');
    const exported = await run('cli', ['ledger', 'export', '--out', bundle], system.settings);
    return { entries: signed?.n ?? 0, exported, verified: await run('verify', [bundle], {}) };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
