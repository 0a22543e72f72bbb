import { setTimeout as sleep } from 'node:timers/promises';
import type { ChaosSystem } from './chaos-system.js';
import { tellRedis } from './redis-line.js';

/** Where acts are written, and where what follows from them waits. */
const RECORD = ['ledger_entry', 'outbox', 'deferred_filing'].map((table) => `enlace.${table}`);

/** PostgreSQL says this of a disk that is full; which is all that those who write can see of one. */
const REFUSE = `
  create or replace function enlace.chaos_disk_full() returns trigger language plpgsql as
  $$ begin raise exception using errcode = '53100', message = 'could not extend file: No space left on device'; end $$`;

/** Tables into which nothing can be written for a while, as on a disk that is full; what is there can be read. */
export class FullStore {
  constructor(private readonly system: ChaosSystem) {}

  record(millis: number): Promise<void> {
    return this.refuse(RECORD, millis);
  }

  /** Redis has no room left and evicts nothing; in PostgreSQL the tables of the queue. */
  async queue(millis: number): Promise<void> {
    const { redisUrl } = this.system;
    if (redisUrl === undefined) return this.refuse(await this.system.queueTables(), millis);
    await tellRedis(redisUrl, 'CONFIG SET maxmemory 1');
    await sleep(millis);
    await tellRedis(redisUrl, 'CONFIG SET maxmemory 0');
  }

  private async refuse(tables: readonly string[], millis: number): Promise<void> {
    await this.system.stubbornly(REFUSE);
    for (const table of tables)
      await this.system.stubbornly(
        `create or replace trigger chaos_full before insert on ${table} for each statement execute function enlace.chaos_disk_full()`,
      );
    await sleep(millis);
    for (const table of tables) await this.system.stubbornly(`drop trigger if exists chaos_full on ${table}`);
  }
}
