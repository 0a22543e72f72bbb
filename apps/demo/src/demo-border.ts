import { ConfigModule, type Env } from '#platform/config';
import type { Instant, Realm } from '#kernel';
import { ObservabilityModule } from '#platform/observability';
import { Database, PersistenceModule, sql } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskClient } from './desk-client.js';

const PEOPLE = sql('demo.people', 'select id from person');

/** The demonstration border with a drill realm of its own: everybody is enrolled, and its clock stands still until it is moved. */
export class DemoBorder {
  private constructor(
    readonly realm: Realm,
    private readonly app: INestApplicationContext,
    private readonly url: string,
    private readonly password: string,
    private readonly language: string,
  ) {}

  /** On the system that runs with these settings. */
  static async open(env: Env, startsAt: Instant, language: string): Promise<DemoBorder> {
    @Module({ imports: [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule] })
    class ClockModule {}
    const app = await NestFactory.createApplicationContext(ClockModule, { logger: false, abortOnError: false });
    const realm = 'EX-DEMO' as Realm;
    const clocks = app.get(RealmClocks);
    await clocks.open(realm, 'npm run demo', startsAt, 0);
    const people = await app.get(Database).query<{ id: string }>(PEOPLE);
    await clocks.enrol(
      realm,
      people.map(({ id }) => id),
    );
    const credentials = await readFile(join(env.ENLACE_DATA, 'demo-credentials.json'), 'utf8');
    const { password } = JSON.parse(credentials) as { password: string };
    return new DemoBorder(realm, app, `http://${env.ENLACE_BIND}:${env.PORT}`, password, language);
  }

  async at(username: string): Promise<DeskClient> {
    const client = await DeskClient.signIn(this.url, username, this.password);
    return client.in({ realm: this.realm, language: this.language });
  }

  advance(minutes: number): Promise<Instant> {
    return this.app.get(RealmClocks).advance(this.realm, minutes * 60);
  }

  now(): Promise<Instant> {
    return this.app.get(RealmClocks).now(this.realm);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

/** Asks until the answer is there. @throws Error naming `what` after a minute */
export const until = async <T>(what: string, ask: () => Promise<T | null | undefined | false>): Promise<T> => {
  for (const end = performance.now() + 60_000; performance.now() < end;) {
    const found = await ask();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: it did not come to pass within a minute`);
};
