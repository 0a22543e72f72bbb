import type { Instant, Realm } from '#kernel';
import { LedgerModule, LedgerQueries, type TimelineEntry } from '#ledger';
import { ConfigModule, type Env } from '#platform/config';
import { ObservabilityModule } from '#platform/observability';
import { Database, PersistenceModule, sql } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the worker has still to do at the time that the clock shows. */
const UNDONE = sql(
  'drill.undone',
  `select (select count(*) from outbox where realm = $1 and settled_at is null)
   + (select count(*) from ledger_pending)
   + (select count(*) from drill_inject where realm = $1 and (state = 'fired'
       or state = 'pending' and due_at <= realm_now($1) and body ->> 'condition' is null))
   + (select count(*) from obligation where realm = $1 and state = 'open' and next_step_at <= realm_now($1)) as undone`,
);
const NEXT = sql(
  'drill.next',
  `select least(
     (select min(due_at) from drill_inject where realm = $1 and state = 'pending' and due_at > realm_now($1)),
     (select min(next_step_at) from obligation where realm = $1 and state = 'open' and next_step_at > realm_now($1))) as next,
   exists (select from drill_inject where realm = $1 and state = 'pending' and due_at <= realm_now($1)) as "waiting"`,
);

/** The worker looks at what waits for a condition once in a while. */
const LOOK_MILLIS = 700;
const PATIENCE_MILLIS = 120_000;

/** The realm of the drill from behind: its clock, what is undone in it, what its ledger says. */
export class DrillRealm {
  private constructor(private readonly app: INestApplicationContext) {}

  static async open(env: Env): Promise<DrillRealm> {
    @Module({ imports: [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, LedgerModule] })
    class ClockModule {}
    return new DrillRealm(await NestFactory.createApplicationContext(ClockModule, { logger: false, abortOnError: false }));
  }

  now(realm: Realm): Promise<Instant> {
    return this.app.get(RealmClocks).now(realm);
  }

  async moveTo(realm: Realm, to: Instant): Promise<void> {
    const seconds = (Date.parse(to) - Date.parse(await this.now(realm))) / 1000;
    if (seconds > 0) await this.app.get(RealmClocks).advance(realm, seconds);
  }

  /** The next time at which anything is due; whether something is due that waits for what others do. */
  async next(realm: Realm): Promise<{ readonly next: Instant | null; readonly waiting: boolean }> {
    const [row] = await this.app.get(Database).query<{ next: Instant | null; waiting: boolean }>(NEXT, [realm]);
    return row!;
  }

  /** Waits until nothing is left to do at this time. @throws Error after two minutes */
  async quiet(realm: Realm, waiting: boolean): Promise<void> {
    if (waiting) await sleep(LOOK_MILLIS);
    let still = 0;
    for (const end = performance.now() + PATIENCE_MILLIS; performance.now() < end; await sleep(15)) {
      const [row] = await this.app.get(Database).query<{ undone: number }>(UNDONE, [realm]);
      still = Number(row?.undone) === 0 ? still + 1 : 0;
      if (still === 2) return;
    }
    throw new Error('the worker did not come to rest within two minutes');
  }

  entries(realm: Realm): Promise<TimelineEntry[]> {
    return this.app.get(LedgerQueries).ofDrill(realm);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
