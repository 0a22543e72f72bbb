import { type Database, sql } from '#platform/persistence';
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';

export interface Machine {
  readonly at: string;
  /** Of the code that was measured; null outside of a checkout. */
  readonly commit: string | null;
  readonly cpus: number;
  readonly cpu: string;
  readonly node: string;
  readonly postgres: string;
  /** Of the last minute. */
  readonly loadBefore: number;
  readonly loadAfter: number;
}

const commitOf = (): string | null => {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
};

const VERSION = sql('bench.version', `select current_setting('server_version') as version`);

/** @param loadBefore load average when the measurements began */
export const describeMachine = async (database: Database, loadBefore: number): Promise<Machine> => {
  const [server] = await database.query<{ version: string }>(VERSION);
  return {
    at: new Date().toISOString(),
    commit: commitOf(),
    cpus: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    node: process.versions.node,
    postgres: server?.version ?? 'unknown',
    loadBefore,
    loadAfter: loadavg()[0] ?? 0,
  };
};
