import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseFreePort } from '../free-port.js';
import { findBinaries } from './binaries.js';
import { type Home, lastPort, openHome, password, rememberPort } from './home.js';
import { database, initialise, owner } from './initialise.js';
import { findPostmaster, isPostmaster } from './postmaster.js';
import { runProgram } from './programs.js';
import { embeddedSettings } from './settings.js';
import { defaultSharedDir } from './shared-folder.js';

export interface PostgresServer {
  /** Connects as the owner of the database, who may also migrate. */
  readonly url: string;
  /** True when the server already ran on this data, left by a killed launcher or started by another command. */
  readonly adopted: boolean;
  alive(): boolean;
  /** Fast: open transactions are rolled back, everything committed is kept. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  readonly settings?: Readonly<Record<string, string>>;
  readonly sharedDir?: string;
}

/**
 * Starts the embedded PostgreSQL on `<dataDir>/postgres`, or adopts the one that runs there.
 *
 * @throws when the system has no embedded binaries, or the server does not come up; the message carries its own words
 */
export async function openPostgres(
  dataDir: string,
  log: (text: string) => void,
  options: PostgresOptions = {},
): Promise<PostgresServer> {
  const sharedDir = options.sharedDir ?? defaultSharedDir;
  const home = openHome(resolve(dataDir), sharedDir);
  const bin = findBinaries(home.account, sharedDir);
  if (!existsSync(home.data)) log('making the database');
  await initialise(bin, home, options.settings?.fsync !== 'off');

  for (let attempt = 1; ; attempt += 1) {
    const running = await findPostmaster(home.data);
    if (running) {
      log(`found PostgreSQL running on this data (process ${running.pid})`);
      return describe(bin, home, running.pid, running.port, true);
    }
    try {
      return await start(bin, home, { ...embeddedSettings, ...options.settings });
    } catch (error) {
      if (attempt === 20 || !passesSoon(error as Error)) throw error;
      await sleep(500);
    }
  }
}

async function start(bin: string, home: Home, settings: Readonly<Record<string, string>>): Promise<PostgresServer> {
  const port = await chooseFreePort(lastPort(home));
  const log = `${home.path}/startup.log`;
  const given = Object.entries({ ...settings, port: String(port) }).map(([name, value]) => `-c ${name}='${value}'`);
  const before = sizeOf(log);
  try {
    // Recovery after a crash may take its time.
    await runProgram(bin, home, 'pg_ctl', ['-w', '-t', '600', '-D', home.data, '-l', log, '-o', given.join(' '), 'start']);
  } catch (cause) {
    const said = existsSync(log) ? readFileSync(log, 'utf8').slice(before).trim() : '';
    throw new Error(`PostgreSQL did not start: ${said || (cause as Error).message}`, { cause });
  }
  rememberPort(home, port);
  const started = await findPostmaster(home.data);
  if (!started) throw new Error(`PostgreSQL ended as soon as it had started; see ${home.data}/log`);
  return describe(bin, home, started.pid, port, false);
}

function describe(bin: string, home: Home, pid: number, port: number, adopted: boolean): PostgresServer {
  return {
    url: `postgres://${owner}:${password(home)}@127.0.0.1:${port}/${database}`,
    adopted,
    alive: () => isPostmaster(pid, home.data),
    stop: () => stop(bin, home, pid),
  };
}

async function stop(bin: string, home: Home, pid: number): Promise<void> {
  if (!isPostmaster(pid, home.data)) return;
  try {
    await runProgram(bin, home, 'pg_ctl', ['-w', '-t', '60', '-m', 'fast', '-D', home.data, 'stop']);
  } catch (error) {
    // Whoever else stopped it was faster: its file goes a moment before its process.
    if (existsSync(join(home.data, 'postmaster.pid'))) throw error;
  }
}

/** After a kill -9 the server's children live a moment longer; a port may be snatched between choosing and using it; two may start at once. */
function passesSoon(error: Error): boolean {
  return /pre-existing shared memory|lock file "postmaster.pid" already exists|could not (bind|create any TCP)/.test(
    error.message,
  );
}

function sizeOf(file: string): number {
  return existsSync(file) ? readFileSync(file, 'utf8').length : 0;
}
