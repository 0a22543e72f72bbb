import 'reflect-metadata';
import { ConfigModule } from '#platform/config';
import { Metrics, ObservabilityModule } from '#platform/observability';
import { RightOfWayModule } from '#platform/messaging';
import { PersistenceModule } from '#platform/persistence';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TestLedger } from '../persistence/ledger.fixture.js';
import { LedgerJobsModule } from './jobs.module.js';
import { PublishCheckpointDuty } from './publish-checkpoint.duty.js';
import { SequenceEntriesDuty } from './sequence-entries.duty.js';

describe('the ledger’s standing duties', () => {
  let database: TestDatabase;
  let ledger: TestLedger;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    database = await openTestDatabase();
    ledger = new TestLedger(database);
    const env = Object.assign(ledger.env, { ENLACE_LOG_LEVEL: 'silent' });
    @Module({ imports: [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RightOfWayModule, LedgerJobsModule] })
    class Root {}
    worker = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
  });
  afterAll(async () => {
    await worker.close();
    await ledger.close();
    await database.drop();
  });

  const round = async (): Promise<void> => {
    await worker.get(SequenceEntriesDuty).round();
    await worker.get(PublishCheckpointDuty).round();
  };
  const pulse = async (): Promise<unknown> =>
    (await database.owner.query(`select clean, note from duty_pulse where duty = 'ledger.publisher'`)).rows[0];
  const figure = async (name: string): Promise<number | undefined> =>
    (await worker.get(Metrics).registry.getSingleMetric(name)?.get())?.values[0]?.value;

  it('sequence, sign, and say that all is well', async () => {
    await round();
    expect(await pulse()).toEqual({ clean: true, note: null });
    await ledger.act([
      { stream: 'case:a', sseq: 1 },
      { stream: 'case:a', sseq: 2 },
    ]);
    await round();
    expect((await database.owner.query('select size::int from ledger_checkpoint')).rows).toEqual([{ size: 2 }]);
    expect([
      await figure('enlace_ledger_size'),
      await figure('enlace_ledger_pending'),
      await figure('enlace_ledger_frozen'),
    ]).toEqual([2, 0, 0]);
  });

  it('say at once when a log had to be frozen', async () => {
    await database.owner.query(`update ledger_tile set hashes = sha256('x') || sha256('y')`);
    await ledger.act([{ stream: 'case:a', sseq: 3 }]);
    await worker.get(PublishCheckpointDuty).round();
    expect(await pulse()).toEqual({ clean: false, note: 'tile 0/0 does not hold its leaves' });
    expect(await figure('enlace_ledger_frozen')).toBe(1);
    expect(await worker.get(SequenceEntriesDuty).round()).toBe(false);
  });
});
