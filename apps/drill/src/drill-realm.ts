import { DrillsModule, PlayAtOnce } from '#drills';
import { IdentityModule } from '#identity';
import type { DrillId, Instant, Realm } from '#kernel';
import { LedgerModule, LedgerQueries, type TimelineEntry } from '#ledger';
import { ConfigModule, type Env } from '#platform/config';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { setTimeout as sleep } from 'node:timers/promises';

/** The worker is at it: it is asked again after this. */
const LOOK_MILLIS = 5;
const PATIENCE_MILLIS = 120_000;

/** The realm of the drill from behind: its clock, and what its ledger says. */
export class DrillRealm {
  private constructor(private readonly app: INestApplicationContext) {}

  static async open(env: Env): Promise<DrillRealm> {
    @Module({
      imports: [
        ConfigModule.for(env),
        ObservabilityModule,
        PersistenceModule,
        RealmModule,
        LedgerModule,
        IdentityModule,
        DrillsModule,
      ],
    })
    class BehindModule {}
    return new DrillRealm(await NestFactory.createApplicationContext(BehindModule, { logger: false, abortOnError: false }));
  }

  now(realm: Realm): Promise<Instant> {
    return this.app.get(RealmClocks).now(realm);
  }

  /** Plays until the clock shows the end, and all is done that was due by then. @throws Error when the worker does not come to rest within two minutes */
  async playTo(id: DrillId, end: Instant): Promise<void> {
    let since = performance.now();
    for (;;) {
      const step = await this.app.get(PlayAtOnce).step(id, end);
      if (step === 'over') return;
      if (step === 'went-on') since = performance.now();
      else if (performance.now() - since > PATIENCE_MILLIS) throw new Error('the worker did not come to rest within two minutes');
      else await sleep(LOOK_MILLIS);
    }
  }

  entries(realm: Realm): Promise<TimelineEntry[]> {
    return this.app.get(LedgerQueries).ofDrill(realm);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
