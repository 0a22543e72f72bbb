import { WrappingKeys } from '#ledger';
import type { Env } from '#platform/config';
import { Database, sql } from '#platform/persistence';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Cpu, cpuOf } from './cpu.js';
import { DeskClient, type Person } from './desk-client.js';

const UNDONE = sql(
  'bench.undone',
  `select (select count(*) from outbox where settled_at is null) + (select count(*) from ledger_pending) as undone`,
);

/** The running system that is measured: its address, its database, its people. */
export class BenchSystem {
  readonly database: Database;
  /** Who may see and write everything: to lay what no act of the product lays so fast. */
  readonly owner: Database;
  private readonly base: string;
  private readonly desks = new Map<string, Promise<DeskClient>>();

  constructor(private readonly env: Env) {
    this.database = new Database(env.DATABASE_URL, { max: 4 });
    this.owner = new Database(env.DATABASE_URL, { role: null, max: 4 });
    this.base = `${this.site}/api/v1`;
  }

  get databaseUrl(): string {
    return this.env.DATABASE_URL;
  }

  /** Somebody at the desk, signed in once. */
  desk(id: string, who: Person = 'liaison'): Promise<DeskClient> {
    const username = `${who}.${id}`;
    const open = this.desks.get(username) ?? this.signIn(id, who);
    this.desks.set(username, open);
    return open;
  }

  /** Waits until the worker has nothing left to do, so that one measurement does not pay for another. @returns what is left */
  async rest(longestSeconds = 60): Promise<number> {
    for (let waited = 0; ; waited += 0.25) {
      const [row] = await this.database.query<{ undone: number }>(UNDONE);
      const undone = Number(row?.undone ?? 0);
      if (undone === 0 || waited >= longestSeconds) return undone;
      await sleep(250);
    }
  }

  /** The desk's liaison at another api of the same installation. */
  deskAt(site: string, id: string, password: string): Promise<DeskClient> {
    return DeskClient.open(`${site}/api/v1`, id, password);
  }

  /** Its keys of the countries. */
  get wrapping(): WrappingKeys {
    return new WrappingKeys(this.env);
  }

  /** What another process of this installation must know. */
  get settings(): Readonly<Record<string, string>> {
    const { DATABASE_URL, ENLACE_DATA, ENLACE_BIND } = this.env;
    return { DATABASE_URL, ENLACE_DATA, ENLACE_BIND, ENLACE_LOG_LEVEL: 'error', ENLACE_RATE_LIMITS: 'off' };
  }

  /** Where a browser finds it. */
  get site(): string {
    return `http://${this.env.ENLACE_BIND}:${this.env.PORT}`;
  }

  /** Of everybody on the demonstration border. */
  async password(): Promise<string> {
    const text = await readFile(join(this.env.ENLACE_DATA, 'demo-credentials.json'), 'utf8');
    return (JSON.parse(text) as { password: string }).password;
  }

  /** Processor time that the parts have used so far; null where the machine does not tell. */
  cpu(): Cpu | null {
    return cpuOf(this.env.ENLACE_DATA);
  }

  async close(): Promise<void> {
    await Promise.all([this.database.close(), this.owner.close()]);
  }

  private async signIn(id: string, who: Person): Promise<DeskClient> {
    return DeskClient.open(this.base, id, await this.password(), who);
  }
}
