import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Lines of postmaster.pid: 1 process, 4 port, 8 status; the later lines appear as the server comes up. */
function readPidFile(file: string): { pid: number; port: number; status: string } | undefined {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' };
}

/**
 * Finds the server that runs on `data`, waiting while it comes up or goes down. A pid file whose process is gone, or is by now another program (numbers
 * come round soon in a container), is of no account: the latter is removed, since PostgreSQL itself would take the stranger for a postmaster.
 *
 * @throws when a server neither answers nor ends within `patienceMs`
 */
export async function findPostmaster(data: string, patienceMs = 60_000): Promise<Postmaster | undefined> {
  const file = join(data, 'postmaster.pid');
  for (let waited = 0; waited <= patienceMs; waited += 100) {
    const found = readPidFile(file);
    if (!found || !isAlive(found.pid)) return undefined;
    if (!isPostmaster(found.pid, data)) {
      rmSync(file, { force: true });
      return undefined;
    }
    if (found.status === 'ready') return { pid: found.pid, port: found.port };
    await sleep(100);
  }
  throw new Error(`the PostgreSQL server on ${data} is neither ready nor gone after ${patienceMs / 1000} s; see its log there`);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A postmaster's working directory is its data directory; a zombie has none. Where the system does not tell, the program's name must do. */
export function isPostmaster(pid: number, data: string): boolean {
  if (process.platform !== 'linux')
    return /postgres/.test(spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return false;
  }
}
