import 'reflect-metadata';
import { DirectoryModule, DirectorySeed } from '#directory';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { newId } from '#platform/ids';
import { type Envelope, MessagingModule, migrateQueue } from '#platform/messaging';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { LIVE, type DeskId, type Instant } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { setTimeout } from 'node:timers/promises';
import { NotificationsJobsModule } from './jobs.module.js';

let database: TestDatabase;
const workers: INestApplicationContext[] = [];

const openWorker = (): Promise<INestApplicationContext> => {
  const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'silent', ENLACE_RETRY_MILLIS: '1' });
  @Module({
    imports: [
      ConfigModule.for(env),
      ObservabilityModule,
      PersistenceModule,
      RealmModule,
      MessagingModule,
      LedgerModule,
      DirectoryModule,
      NotificationsJobsModule,
    ],
  })
  class Worker {}
  return NestFactory.createApplicationContext(Worker, { logger: false, abortOnError: false });
};

beforeAll(async () => {
  database = await openTestDatabase();
  await migrateQueue({ DATABASE_URL: database.url });
  workers.push(await openWorker());
  await workers[0]!.get(DirectorySeed).apply();
  workers.push(await openWorker());
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.close()));
  await database?.drop();
});

const offered = (): Envelope => ({
  id: newId(),
  realm: LIVE,
  type: 'handoff.offered',
  v: 1,
  at: '2026-11-23T21:25:01.245Z' as Instant,
  stream: `handoff:${newId()}`,
  sseq: 1,
  caseId: newId(),
  actorDeskId: 'mx-tij-bomb' as DeskId,
  correlationId: newId(),
  data: { fromDeskId: 'mx-tij-bomb', toDeskId: 'us-sd-fire', respondBy: '2026-11-23T22:25:01.245Z', urgency: 'life-safety' },
});
const receipted = async (count: number): Promise<void> => {
  for (;;) {
    const { rows } = await database.owner.query('select count(*)::int as n from outbox_receipt');
    if (rows[0].n >= count) return;
    await setTimeout(50);
  }
};
const noticed = async (): Promise<{ entry_id: string; desk_id: string; n: number }[]> => {
  const { rows } = await database.owner.query(
    'select entry_id, desk_id, count(*)::int as n from notification group by 1, 2 order by 1, 2',
  );
  return rows;
};

describe('committed events', () => {
  it('reach the inboxes once, though the queue loses everything and delivers again', async () => {
    const events = Array.from({ length: 20 }, offered);
    for (const event of events)
      await database.owner.query('insert into outbox (id, realm, type, envelope) values ($1, $2, $3, $4)', [
        event.id,
        event.realm,
        event.type,
        event,
      ]);
    await receipted(events.length);
    const once = await noticed();
    expect(new Set(once.map((row) => row.entry_id))).toEqual(new Set(events.map(({ id }) => id)));
    await database.owner.query('truncate bullmq.job cascade');
    await database.owner.query('delete from outbox_receipt');
    await database.owner.query(`update outbox set settled_at = null, sent_at = now() - interval '1 minute'`);
    await receipted(events.length);
    expect(await noticed()).toEqual(once);
  });
});
