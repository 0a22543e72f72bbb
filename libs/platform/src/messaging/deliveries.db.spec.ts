import 'reflect-metadata';
import { DomainError } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Redis } from 'ioredis';
import { v7 } from 'uuid';
import { ConfigModule, readEnv } from '../config/index.js';
import { ObservabilityModule } from '../observability/index.js';
import { PersistenceModule } from '../persistence/index.js';
import { openTestDatabase, type TestDatabase } from '../testing/index.js';
import type { Envelope } from './envelope.js';
import { MessagingModule } from './messaging.module.js';
import { migrateQueue } from './queue.js';
import { Subscriber } from './subscriber.js';

/** What each subscriber was given, over all workers of this process. */
const heard: { subscriber: string; id: string; attemptOf: string }[] = [];
const failuresLeft = new Map<string, number>();

const subscriberNamed = (name: string) => {
  @Injectable()
  class Listening extends Subscriber {
    readonly name = name;
    readonly on = ['case.opened' as never];

    async handle(envelope: Envelope): Promise<void> {
      heard.push({ subscriber: name, id: envelope.id, attemptOf: String(envelope.data) });
      const left = failuresLeft.get(`${envelope.id} ${name}`) ?? 0;
      if (left === 0) return;
      failuresLeft.set(`${envelope.id} ${name}`, left - 1);
      if (envelope.data === 'obsolete') throw new DomainError('version-stale');
      throw new Error('the subscriber stumbled');
    }
  }
  return Listening;
};

const First = subscriberNamed('test.first');
const Second = subscriberNamed('test.second');

@Module({ providers: [First, Second] })
class ListeningModule {}

@Module({ providers: [First, subscriberNamed('test.first')] })
class TwiceModule {}

const backends = [
  ['PostgreSQL', undefined],
  ['Redis', process.env['ENLACE_TEST_REDIS_URL']],
] as const;

describe.each(backends.filter(([name, url]) => name === 'PostgreSQL' || url))('deliveries on %s', (_, redisUrl) => {
  let test: TestDatabase;
  const workers: INestApplicationContext[] = [];

  const open = (module: typeof ListeningModule) => {
    const env = readEnv({
      DATABASE_URL: test.url,
      ...(redisUrl && { REDIS_URL: redisUrl }),
      ENLACE_LOG_LEVEL: 'silent',
      ENLACE_RETRY_MILLIS: '1',
    });
    @Module({ imports: [ConfigModule.for(env), ObservabilityModule, PersistenceModule, MessagingModule, module] })
    class Root {}
    return NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
  };

  const emptyTheQueue = async () => {
    if (!redisUrl) return void (await test.owner.query('truncate bullmq.job cascade'));
    const redis = new Redis(redisUrl);
    await redis.flushdb();
    redis.disconnect();
  };

  beforeAll(async () => {
    test = await openTestDatabase();
    await migrateQueue({ DATABASE_URL: test.url, ...(redisUrl && { REDIS_URL: redisUrl }) });
    if (redisUrl) await emptyTheQueue();
    workers.push(await open(ListeningModule), await open(ListeningModule));
  });

  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    await test.drop();
  });

  const publish = async (data: string, failures: { of?: string; times?: number } = {}) => {
    const id = v7();
    if (failures.of) failuresLeft.set(`${id} ${failures.of}`, failures.times ?? 99);
    const envelope = { id, realm: 'live', type: 'case.opened', v: 1, data, correlationId: v7() };
    await test.owner.query('insert into outbox (id, realm, type, envelope) values ($1, $2, $3, $4)', [
      id,
      'live',
      'case.opened',
      JSON.stringify(envelope),
    ]);
    return id;
  };
  const until = async (what: () => Promise<boolean>) => {
    for (let waited = 0; waited < 30_000; waited += 25) {
      if (await what()) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('it did not come to pass within 30 s');
  };
  const receipts = async (id: string) =>
    (
      await test.owner.query<{ subscriber: string }>('select subscriber from outbox_receipt where envelope_id = $1 order by 1', [
        id,
      ])
    ).rows.map(({ subscriber }) => subscriber);
  const hearings = (id: string) => heard.filter((hearing) => hearing.id === id).map(({ subscriber }) => subscriber);

  it('brings each envelope to each subscriber, once, with two workers about', async () => {
    const ids = await Promise.all(Array.from({ length: 50 }, () => publish('fine')));
    await until(async () => (await Promise.all(ids.map(receipts))).every((names) => names.length === 2));
    for (const id of ids) expect(hearings(id).toSorted()).toEqual(['test.first', 'test.second']);
  });

  it('tries again what stumbles, and leaves the other subscriber alone', async () => {
    const id = await publish('fine', { of: 'test.first', times: 2 });
    await until(async () => (await receipts(id)).length === 2);
    expect(hearings(id).filter((name) => name === 'test.first')).toHaveLength(3);
    expect(hearings(id).filter((name) => name === 'test.second')).toHaveLength(1);
  });

  it('gives up after eight attempts, and says so where a person looks', async () => {
    const id = await publish('poison', { of: 'test.second', times: 99 });
    const buried = async () => (await test.owner.query('select * from dead_letter where envelope_id = $1', [id])).rows;
    await until(async () => (await buried()).length === 1);
    expect(await buried()).toEqual([
      expect.objectContaining({ subscriber: 'test.second', reason: 'the subscriber stumbled', attempts: 8, type: 'case.opened' }),
    ]);
    await until(async () => (await receipts(id)).length === 1);
    expect(await receipts(id)).toEqual(['test.first']);
  });

  it('takes a refusal by a rule for an answer, not for a failure', async () => {
    const id = await publish('obsolete', { of: 'test.first', times: 99 });
    await until(async () => (await receipts(id)).length === 2);
    expect(hearings(id).filter((name) => name === 'test.first')).toHaveLength(1);
  });

  it('offers again what an emptied queue has lost', async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    const id = await publish('fine');
    await test.owner.query(`update outbox set sent_at = now() - interval '20 seconds' where id = $1`, [id]);
    await emptyTheQueue();
    workers.push(await open(ListeningModule));
    await until(async () => (await receipts(id)).length === 2);
    expect(hearings(id).toSorted()).toEqual(['test.first', 'test.second']);
  });

  it('does not boot with two subscribers of one name', async () => {
    await expect(open(TwiceModule)).rejects.toThrow('two of the name test.first');
  });
});
