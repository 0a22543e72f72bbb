import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { chooseFreePort } from '../../apps/launcher/src/free-port.js';
import { root } from '../../apps/launcher/src/launch-settings.js';
import { openPostgres, type PostgresServer } from '../../apps/launcher/src/postgres/open-postgres.js';
import { findPostmaster } from '../../apps/launcher/src/postgres/postmaster.js';
import { throwAwaySettings } from '../../apps/launcher/src/postgres/settings.js';
import { openTemporaryFolder } from '../../apps/launcher/src/temporary-folder.js';

const program = (app: string): string => join(root, 'dist', 'apps', app, 'src', 'main.js');

/** A real process of the product that is killed without warning and started again, as often as one likes. */
export class Mortal {
  deaths = 0;
  private child: ChildProcess | null = null;

  constructor(
    private readonly app: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly log: string,
  ) {}

  start(): void {
    const log = openSync(this.log, 'a');
    this.child = spawn(process.execPath, [program(this.app)], { env: this.env, stdio: ['ignore', log, log, 'ipc'] });
    closeSync(log);
  }

  /** SIGKILL: no handler runs, nothing is flushed, nothing is handed back. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    this.deaths += 1;
  }

  /** Exit code of a process that ended by itself, which none of ours may. */
  get endedByItself(): number | null {
    return this.child?.exitCode ?? null;
  }

  lastWords(): string {
    return readFileSync(this.log, 'utf8').split('\n').slice(-20).join('\n');
  }
}

export const runCli = (args: readonly string[], env: NodeJS.ProcessEnv): void => {
  const { status, stderr } = spawnSync(process.execPath, [program('cli'), ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
};

interface Running {
  readonly api: Mortal;
  readonly workers: readonly Mortal[];
  /** What runs besides. */
  readonly others: readonly Mortal[];
}

const all = ({ api, workers, others }: Running): readonly Mortal[] => [api, ...workers, ...others];

/** The product as it runs outside: PostgreSQL of its own, one api and some workers, each a process. */
export class RealSystem {
  postmasterDeaths = 0;

  private constructor(
    private server: PostgresServer,
    private readonly folder: ReturnType<typeof openTemporaryFolder>,
    readonly url: string,
    private readonly running: Running,
  ) {}

  get api(): Mortal {
    return this.running.api;
  }

  get workers(): readonly Mortal[] {
    return this.running.workers;
  }

  /**
   * Migrated, seeded, started.
   * @param env settings beside those that every installation needs
   * @param apps what runs besides api and workers
   */
  static async open(env: Readonly<Record<string, string>>, workerCount = 2, apps: readonly string[] = []): Promise<RealSystem> {
    const folder = openTemporaryFolder('test');
    const server = await openPostgres(folder.path, () => undefined, { settings: throwAwaySettings });
    const port = await chooseFreePort();
    const { REDIS_URL: _redis, NODE_OPTIONS: _options, ...inherited } = process.env;
    const settings = {
      ...inherited,
      NODE_ENV: 'production',
      DATABASE_URL: server.url,
      ENLACE_DATA: folder.path,
      ENLACE_LOG_LEVEL: 'error',
      ENLACE_RATE_LIMITS: 'off',
      PORT: String(port),
      ...env,
    };
    for (const command of ['migrate', 'seed']) runCli([command], settings);
    const process_ = (name: string, app: string) => new Mortal(app, settings, join(folder.path, `${name}.log`));
    const workers = Array.from({ length: workerCount }, (_, n) => process_(`worker-${n + 1}`, 'worker'));
    const others = apps.map((app) => process_(app, app));
    const running = { api: process_('api', 'api'), workers, others };
    for (const one of all(running)) one.start();
    return new RealSystem(server, folder, `http://127.0.0.1:${port}`, running);
  }

  get databaseUrl(): string {
    return this.server.url;
  }

  get dataDir(): string {
    return this.folder.path;
  }

  get password(): string {
    const text = readFileSync(join(this.folder.path, 'demo-credentials.json'), 'utf8');
    return (JSON.parse(text) as { password: string }).password;
  }

  /** Runs one statement as the owner, on a connection of its own. */
  async sql<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.databaseUrl, options: '-c search_path=enlace,public' });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** Writes what the newest checkpoint covers to a file, by the operator's own command. */
  exportLedger(): string {
    const bundle = join(this.folder.path, 'ledger.bundle');
    const { NODE_OPTIONS: _options, ...inherited } = process.env;
    const env = { ...inherited, DATABASE_URL: this.databaseUrl, ENLACE_DATA: this.folder.path, ENLACE_LOG_LEVEL: 'error' };
    runCli(['ledger', 'export', '--out', bundle], env);
    return bundle;
  }

  /** Cuts every connection of every process, in the middle of whatever it does. */
  async cutConnections(): Promise<void> {
    await this.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
  }

  /** Kills the postmaster and recovers from what it had written. */
  async killPostgres(): Promise<void> {
    const running = await findPostmaster(join(this.folder.path, 'postgres', 'data'));
    if (!running) throw new Error('PostgreSQL does not run');
    process.kill(running.pid, 'SIGKILL');
    const before = this.server.url;
    this.server = await openPostgres(this.folder.path, () => undefined, { settings: throwAwaySettings });
    if (this.server.url !== before) throw new Error('PostgreSQL came back at another address');
    this.postmasterDeaths += 1;
  }

  async close(): Promise<void> {
    await Promise.all(all(this.running).map((one) => one.kill()));
    await this.server.stop();
    this.folder.remove();
  }
}
