import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { filter, firstValueFrom } from 'rxjs';
import { ConfigModule, readEnv } from '../config/index.js';
import { ObservabilityModule } from '../observability/index.js';
import { openTestDatabase, type TestDatabase } from '../testing/index.js';
import { DatabaseListener } from './listener.js';
import { PersistenceModule } from './persistence.module.js';

describe('the listening connection of a process', () => {
  let test: TestDatabase;
  let app: INestApplicationContext;

  beforeAll(async () => {
    test = await openTestDatabase();
    const env = readEnv({ DATABASE_URL: test.url, ENLACE_LOG_LEVEL: 'silent' });
    @Module({ imports: [ConfigModule.for(env), ObservabilityModule, PersistenceModule] })
    class Root {}
    app = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
  });

  afterAll(async () => {
    await app.close();
    await test.drop();
  });

  /** Whoever waits for a poke. */
  const CUT = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen %'`;

  it('ends no process that begins while connections are cut, and hears afterwards all that was asked for', async () => {
    const listener = app.get(DatabaseListener);
    const channels = Array.from({ length: 20 }, (_, nth) => `test_channel_${nth}`);
    const heard = Promise.all(
      channels.map((channel) => firstValueFrom(listener.pokes.pipe(filter((poke) => poke.channel === channel && !poke.resync)))),
    );
    for (const channel of channels) {
      await listener.listen(channel);
      await test.owner.query(CUT);
    }
    let isHeard = false;
    const done = heard.then((pokes) => {
      isHeard = true;
      return pokes;
    });
    while (!isHeard) {
      for (const channel of channels) await test.owner.query('select pg_notify($1, $2)', [channel, 'said']);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect((await done).map(({ channel, payload }) => [channel, payload])).toEqual(channels.map((channel) => [channel, 'said']));
  });
});
