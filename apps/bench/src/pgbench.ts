import { Database, migrate, sql } from '#platform/persistence';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../../migrations/index.js';
import { type Figures, percentile } from './closed-loop.js';

const REFERENCE = 'enlace_reference';
const DEBIAN = '/usr/lib/postgresql';

/** The program, from the PATH or from where Debian puts it; null when the machine has none. */
const findPgbench = (): string | null => {
  if (spawnSync('pgbench', ['--version']).status === 0) return 'pgbench';
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted() : [];
  const found = versions.map((version) => join(DEBIAN, version, 'bin', 'pgbench')).filter((path) => existsSync(path));
  return found.at(-1) ?? null;
};

const run = (command: string, args: readonly string[], cwd: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (part: Buffer) => (said += part.toString()));
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`pgbench ended with ${code}: ${said.slice(-2000)}`)),
    );
  });

/**
 * The reference: PostgreSQL alone, doing the writes of a filing. It works in a database of its own on the same server with the same
 * schema, so that the worker does not find its rows and each side is judged by its own work.
 */
export class Pgbench {
  private constructor(
    private readonly program: string,
    private readonly url: string,
    private readonly folder: string,
  ) {}

  /** Null when the machine has no pgbench. */
  static async open(databaseUrl: string): Promise<Pgbench | null> {
    const program = findPgbench();
    if (!program) return null;
    const owner = new Database(databaseUrl, { max: 1 });
    // A connection gives up the rights of whoever logs in; this one takes them back.
    await owner.query(sql('bench.as-owner', 'set role none'));
    await owner.query(sql('', `drop database if exists ${REFERENCE}`));
    await owner.query(sql('', `create database ${REFERENCE}`));
    await owner.close();
    const url = new URL(databaseUrl);
    url.pathname = `/${REFERENCE}`;
    await migrate(url.href, migrations);
    url.searchParams.set('options', '-csearch_path=enlace,public');
    return new Pgbench(program, url.href, mkdtempSync(join(tmpdir(), 'enlace-pgbench-')));
  }

  /** Runs statements one by one in the reference's database, as its owner. */
  async lay(statements: readonly string[]): Promise<void> {
    const owner = new Database(this.url, { max: 1 });
    await owner.query(sql('bench.as-owner', 'set role none'));
    for (const text of statements) await owner.query(sql('', text));
    await owner.close();
  }

  /** @param length how long each client goes on: so many seconds, or so many transactions */
  async measure(script: string, clients: number, length: { seconds: number } | { transactions: number }): Promise<Figures> {
    const file = join(this.folder, 'transaction.sql');
    writeFileSync(file, script);
    const threads = String(Math.min(clients, 2));
    const args = [
      '-n',
      '-M',
      'prepared',
      '-f',
      file,
      '-c',
      String(clients),
      '-j',
      threads,
      ...('seconds' in length ? ['-T', String(length.seconds)] : ['-t', String(length.transactions)]),
      '-l',
      this.url,
    ];
    const said = await run(this.program, args, this.folder);
    const logs = readdirSync(this.folder).filter((name) => name.startsWith('pgbench_log'));
    const times = logs.flatMap((name) =>
      readFileSync(join(this.folder, name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => Number(line.split(' ')[2]) / 1000),
    );
    for (const name of logs) rmSync(join(this.folder, name));
    const perSecond = Number(/tps = ([\d.]+)/.exec(said)?.[1] ?? 0);
    return { perSecond, p50: percentile(times, 0.5), p99: percentile(times, 0.99), count: times.length, refused: 0 };
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
