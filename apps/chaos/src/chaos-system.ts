import type { Env } from '#platform/config';
import { Database, sql } from '#platform/persistence';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Rows } from './invariants.js';

interface Process {
  readonly pid: number;
  readonly port: number | null;
}

export const REALM = 'ex-chaos';
/** Minutes of the drill in one of the real ones: ladders of life safety climb within a run. */
export const SCALE = 20;

/** The running installation as somebody sees it who may break everything: its processes, and its database as the owner. */
export class ChaosSystem {
  private readonly owner: Database;

  constructor(private readonly env: Env) {
    this.owner = new Database(env.DATABASE_URL, { role: null, max: 6 });
  }

  /** Runs one statement as the owner. */
  readonly rows: Rows = <Row extends object>(text: string) => this.owner.query<Row>(sql('', text));

  /** As `rows`, again and again while the store is away. */
  async stubbornly<Row extends object>(text: string, patienceMillis = 60_000): Promise<Row[]> {
    for (const end = performance.now() + patienceMillis; ;) {
      try {
        return await this.rows<Row>(text);
      } catch (error) {
        if (performance.now() > end) throw error;
        await sleep(100);
      }
    }
  }

  /** Present processes by name, as the launcher keeps them. */
  processes(): Readonly<Record<string, Process>> {
    return JSON.parse(readFileSync(join(this.env.ENLACE_DATA, 'processes.json'), 'utf8')) as Record<string, Process>;
  }

  named(kind: string): string[] {
    return Object.keys(this.processes()).filter((name) => name.startsWith(kind));
  }

  pidOf(name: string): number {
    const found = this.processes()[name];
    if (!found) throw new Error(`no process ${name}`);
    return found.pid;
  }

  get urls(): string[] {
    return Object.values(this.processes()).flatMap(({ port }) => (port === null ? [] : [`http://127.0.0.1:${port}`]));
  }

  /** Undefined when the queue lives in PostgreSQL. */
  get redisUrl(): string | undefined {
    return this.env.REDIS_URL;
  }

  /** Where the queue lives when it lives in PostgreSQL. */
  async queueTables(): Promise<string[]> {
    const tables = await this.stubbornly<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'bullmq' and tablename !~ 'migration'`,
    );
    return tables.map(({ name }) => name);
  }

  /** Makes the wall clock of a process wrong by so much; `skewed-clock.ts` in it reads this. Null: all are right. */
  skew(pid: number | null, millis = 0): void {
    const file = join(this.env.ENLACE_DATA, 'skew.json');
    writeFileSync(`${file}.new`, JSON.stringify(pid === null ? {} : { [pid]: millis }));
    renameSync(`${file}.new`, file);
  }

  postmaster(): number {
    const file = join(this.env.ENLACE_DATA, 'postgres', 'data', 'postmaster.pid');
    return Number(readFileSync(file, 'utf8').split('\n')[0]);
  }

  get password(): string {
    const text = readFileSync(join(this.env.ENLACE_DATA, 'demo-credentials.json'), 'utf8');
    return (JSON.parse(text) as { password: string }).password;
  }

  /** A drill with everybody in it, whose clock runs fast. */
  async openDrill(): Promise<void> {
    await this.rows(
      `insert into realm (id, title, virtual_at, real_at, scale) values ('${REALM}', 'npm run chaos', '2026-03-02T18:00:00Z', clock_timestamp(), ${SCALE})`,
    );
    await this.rows(`insert into realm_member (realm, person_id) select '${REALM}', id from person`);
  }

  /** Whether every api can serve. */
  async serves(): Promise<boolean> {
    try {
      const answers = await Promise.all(
        this.urls.map((url) => fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) })),
      );
      for (const { body } of answers) await body?.cancel();
      return answers.every(({ ok }) => ok);
    } catch {
      return false;
    }
  }

  close(): Promise<void> {
    return this.owner.close();
  }
}
