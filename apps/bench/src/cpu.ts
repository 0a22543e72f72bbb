import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds of processor time of each part of the system. */
export interface Cpu {
  readonly api: number;
  readonly worker: number;
  readonly postgres: number;
}

const TICK_MILLIS = 10;

interface Ticks {
  readonly parent: number;
  readonly own: number;
  /** Of children that ended: backends come and go. */
  readonly ended: number;
}

const ticksOf = (pid: string | number): Ticks | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, childUser = 0, childSystem = 0] = [1, 11, 12, 13, 14].map((at) => fields[at]);
    return { parent, own: user + system, ended: childUser + childSystem };
  } catch {
    return null;
  }
};

const commandOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

/** What the system under the bench has used so far; null where the machine does not tell. The launcher is its parent and ours. */
export const cpuOf = (dataDir: string): Cpu | null => {
  try {
    const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
    const used = { api: 0, worker: 0, postgres: 0 };
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const ticks = ticksOf(pid);
      if (!ticks) continue;
      if (Number(pid) === postmaster) used.postgres += ticks.own + ticks.ended;
      else if (ticks.parent === postmaster) used.postgres += ticks.own;
      if (ticks.parent !== process.ppid) continue;
      const part = (['api', 'worker'] as const).find((name) => commandOf(pid).includes(`apps/${name}/`));
      if (part) used[part] += ticks.own;
    }
    return { api: used.api * TICK_MILLIS, worker: used.worker * TICK_MILLIS, postgres: used.postgres * TICK_MILLIS };
  } catch {
    return null;
  }
};

/** Bytes of memory that api and worker hold; null where the machine does not tell. */
export const memoryOf = (): { readonly api: number; readonly worker: number } | null => {
  const held = { api: 0, worker: 0 };
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      if (ticksOf(pid)?.parent !== process.ppid) continue;
      const part = (['api', 'worker'] as const).find((name) => commandOf(pid).includes(`apps/${name}/`));
      const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      if (part) held[part] += Number(kilobytes ?? 0) * 1024;
    }
    return held;
  } catch {
    return null;
  }
};

/** Per act, of what was used between two readings. */
export const cpuNote = (per: string, before: Cpu | null, after: Cpu | null, acts: number): string[] => {
  if (!before || !after || acts === 0) return [];
  const each = (part: keyof Cpu): string => `${part} ${((after[part] - before[part]) / acts).toFixed(2)}`;
  return [`CPU ms per ${per}: ${each('api')}, ${each('worker')}, ${each('postgres')}`];
};
