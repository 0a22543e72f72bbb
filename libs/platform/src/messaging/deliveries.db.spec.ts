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
import { DeliveryQueue } from './delivery-queue.js';
import type { Envelope } from './envelope.js';
import { Handling } from './handling.js';
import { MessagingModule } from './messaging.module.js';
import { migrateQueue } from './queue.js';
import { Subscriber } from './subscriber.js';
import { SweepOutDuty } from './sweep-out.duty.js';

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
      if (envelope.data === 'locked') throw new DomainError('ledger-values-locked');
      throw new Error('the subscriber stumbled');
    }
  }
  return Listening;
};

const First = subscriberNamed('test.first');
const Second = subscriberNamed('test.second');

/** Takes many at once, unless one of them is to stumble. */
@Injectable()
class Many extends Subscriber {
  readonly name = 'test.many';
  readonly on = ['case.closed' as never];
  static readonly together: string[][] = [];

  async handle({ id }: Envelope): Promise<void> {
    heard.push({ subscriber: this.name, id, attemptOf: 'alone' });
    const left = failuresLeft.get(`${id} ${this.name}`) ?? 0;
    failuresLeft.set(`${id} ${this.name}`, left - 1);
    if (left > 0) throw new Error('the subscriber stumbled');
  }

  override async handleMany(envelopes: readonly Envelope[]): Promise<void> {
    if (envelopes.some(({ id }) => (failuresLeft.get(`${id} ${this.name}`) ?? 0) > 0)) throw new Error('not all of them');
    Many.together.push(envelopes.map(({ id }) => id));
  }
}

/** Never comes to the end of what it was given, as one whose process dies; and counts how many it had in hand at once. */
@Injectable()
class Dying extends Subscriber {
  readonly name = 'test.dying';
  readonly on = ['case.resolved' as never];
  static readonly deadly = new Set<string>();
  static readonly held = new Map<string, Promise<void>>();
  static readonly begun: string[] = [];
  static inHand = 0;
  static most = 0;

  async handle({ id }: Envelope): Promise<void> {
    Dying.begun.push(id);
    Dying.most = Math.max(Dying.most, ++Dying.inHand);
    if (Dying.deadly.has(id)) await new Promise(() => undefined);
    await Dying.held.get(id);
    await new Promise((resolve) => setTimeout(resolve, 20));
    Dying.inHand -= 1;
  }
}

@Module({ providers: [First, Second, Many, Dying] })
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

  const settings = () =>
    readEnv({
      DATABASE_URL: test.url,
      ...(redisUrl && { REDIS_URL: redisUrl }),
      ENLACE_LOG_LEVEL: 'silent',
      ENLACE_RETRY_MILLIS: '1',
    });
  const open = (module: typeof ListeningModule) => {
    @Module({ imports: [ConfigModule.for(settings()), ObservabilityModule, PersistenceModule, MessagingModule, module] })
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

  const publish = async (data: string, failures: { of?: string; times?: number } = {}, type = 'case.opened', urgent = false) => {
    const id = v7();
    if (failures.of) failuresLeft.set(`${id} ${failures.of}`, failures.times ?? 99);
    const envelope = { id, realm: 'live', type, v: 1, data, correlationId: v7() };
    await test.owner.query('insert into outbox (id, realm, type, envelope, urgent) values ($1, $2, $3, $4, $5)', [
      id,
      'live',
      type,
      JSON.stringify(envelope),
      urgent,
    ]);
    return id;
  };
  /** Publishes while no worker is about, so that all of them wait together. */
  const publishTogether = async (publishAll: () => Promise<string[]>) => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    const ids = await publishAll();
    workers.push(await open(ListeningModule));
    return ids;
  };
  const unsettled = async (ids: readonly string[]) =>
    (await test.owner.query<{ id: string }>('select id from outbox where id = any ($1) and settled_at is null', [ids])).rows.map(
      ({ id }) => id,
    );
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

  it('comes again where what is missing is the operator’s: a key that is not there yet is no refusal', async () => {
    const id = await publish('locked', { of: 'test.first', times: 1 });
    await until(async () => (await receipts(id)).length === 2);
    expect(hearings(id).filter((name) => name === 'test.first')).toHaveLength(2);
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

  it('carries what waits together in few parcels, and settles it with the last receipt', async () => {
    const before = Many.together.length;
    const ids = await publishTogether(() => Promise.all(Array.from({ length: 230 }, () => publish('fine', {}, 'case.closed'))));
    await until(async () => (await unsettled(ids)).length === 0);
    const parcels = Many.together.slice(before);
    expect(parcels.flat().toSorted()).toEqual(ids.toSorted());
    expect(parcels.length).toBeLessThanOrEqual(4);
    expect(hearings(ids[0]!)).toEqual([]);
  });

  it('tries again alone what stumbles within a parcel, gives up what always does, and keeps the others out of it', async () => {
    const [stumbling, poison] = [1, 2];
    const ids = await publishTogether(() =>
      Promise.all(
        Array.from({ length: 30 }, (_, nth) => {
          const times = nth === stumbling ? 3 : nth === poison ? 99 : 0;
          return publish('fine', { of: 'test.many', times }, 'case.closed');
        }),
      ),
    );
    const others = ids.filter((_, nth) => nth !== stumbling && nth !== poison);
    const buried = async () =>
      (await test.owner.query('select attempts from dead_letter where envelope_id = $1', [ids[poison]])).rows;
    await until(async () => (await buried()).length === 1 && (await receipts(ids[stumbling]!)).length === 1);
    expect(await buried()).toEqual([{ attempts: 8 }]);
    expect(hearings(ids[stumbling]!)).toHaveLength(4);
    expect(hearings(ids[poison]!)).toHaveLength(8);
    for (const id of others) expect(hearings(id)).toEqual(['test.many']);
    expect((await unsettled(others)).length).toBe(0);
  });

  it('handles of a parcel that comes again only what is not receipted', async () => {
    const before = Many.together.length;
    const parcel = v7();
    const ids = await publishTogether(async () => {
      const made = await Promise.all(Array.from({ length: 6 }, () => publish('fine', {}, 'case.closed')));
      await test.owner.query(
        `update outbox set parcel = $2, owed = 1, sent_at = now() - interval '20 seconds' where id = any ($1)`,
        [made, parcel],
      );
      await test.owner.query(`insert into outbox_receipt (envelope_id, subscriber) select unnest($1::uuid[]), 'test.many'`, [
        made.slice(0, 3),
      ]);
      return made;
    });
    await until(async () => (await unsettled(ids)).length === 0);
    expect(Many.together.slice(before).flat().toSorted()).toEqual(ids.slice(3).toSorted());
  });

  it('brings what life depends on before a crowd of routine that waited longer', async () => {
    const before = heard.length;
    const ids = await publishTogether(async () => {
      const crowd = await Promise.all(Array.from({ length: 600 }, () => publish('fine')));
      return [...crowd, await publish('fine', {}, 'case.opened', true)];
    });
    await until(async () => (await receipts(ids.at(-1)!)).length === 2);
    const place = heard.slice(before).findIndex(({ id }) => id === ids.at(-1));
    expect(place).toBeLessThan(300);
    // By receipts: two last ones at once leave the settling to the relay's next look, a quarter of a minute later.
    const count = 'select count(*)::int as n from outbox_receipt where envelope_id = any ($1)';
    await until(async () => (await test.owner.query<{ n: number }>(count, [ids])).rows[0]!.n === 2 * ids.length);
  });

  describe('in whose midst the worker ends', () => {
    const dying = new Dying();
    const buriedOf = async (id: string) =>
      (await test.owner.query('select attempts, reason from dead_letter where envelope_id = $1', [id])).rows;
    const begun = (id: string) => Dying.begun.filter((one) => one === id).length;
    /** A worker that holds it alone, and then is no more. */
    const die = async (handling: Handling, parcel: string, id: string): Promise<void> => {
      const before = begun(id);
      void handling.parcel(parcel, dying, true);
      await until(async () => begun(id) > before);
    };

    it('are given up after three such ends, and what is in the parcel with them is done', async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.close()));
      const parcel = v7();
      const ids = await Promise.all(Array.from({ length: 3 }, () => publish('fine', {}, 'case.resolved')));
      const [first, deadly, last] = ids.toSorted() as [string, string, string];
      Dying.deadly.add(deadly);
      await test.owner.query('update outbox set parcel = $2, owed = 1, sent_at = now() where id = any ($1)', [ids, parcel]);
      const worker = await open(ListeningModule);
      const handling = worker.get(Handling, { strict: false });
      for (let deaths = 0; deaths < 3; deaths += 1) await die(handling, parcel, deadly);
      expect(await buriedOf(deadly)).toEqual([]);
      await handling.parcel(parcel, dying, true);
      expect(begun(deadly)).toBe(3);
      expect(await buriedOf(deadly)).toEqual([{ attempts: 3, reason: 'the worker ended in its midst, 3 times' }]);
      expect([await receipts(first), await receipts(last)]).toEqual([['test.dying'], ['test.dying']]);
      const { rows } = await test.owner.query('select * from deadly_delivery');
      expect(rows).toEqual([]);
      workers.push(worker);
    });

    /** Jobs whose worker was heard of no more, as the queue knows it, while no worker is about. */
    const stalled = async (jobs: Readonly<Partial<Record<'urgent' | 'routine', readonly string[]>>>): Promise<void> => {
      const queue = new DeliveryQueue(settings());
      for (const [lane, ids] of Object.entries(jobs) as ['urgent' | 'routine', readonly string[]][]) {
        await test.owner.query('update outbox set parcel = id, owed = 1, sent_at = now() where id = any ($1)', [ids]);
        await queue.add(
          lane,
          ids.map((parcel) => ({ parcel, subscriber: 'test.dying' })),
        );
      }
      await queue.onApplicationShutdown();
      if (!redisUrl) return void (await test.owner.query('update bullmq.job set stalled_count = 1'));
      const redis = new Redis(redisUrl);
      for (const key of await redis.keys('{enlace-*}:deliveries*_test.dying')) await redis.hset(key, 'stc', '1');
      redis.disconnect();
    };
    const publishSome = (count: number) => Promise.all(Array.from({ length: count }, () => publish('fine', {}, 'case.resolved')));

    it('are told from others by what the queue knows, and go on one at a time', async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.close()));
      Dying.inHand = 0;
      Dying.most = 0;
      const ids = await publishSome(6);
      await stalled({ routine: ids });
      workers.push(await open(ListeningModule));
      await until(async () => (await unsettled(ids)).length === 0);
      expect(Dying.most).toBe(1);
    });

    it('keep nothing waiting that life depends on', async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.close()));
      const [slow, urgent] = (await publishSome(2)) as [string, string];
      let go = (): void => undefined;
      Dying.held.set(slow, new Promise<void>((resolve) => (go = resolve)));
      await stalled({ routine: [slow], urgent: [urgent] });
      workers.push(await open(ListeningModule));
      await until(async () => begun(slow) === 1 && (await receipts(urgent)).length === 1);
      expect(await receipts(slow)).toEqual([]);
      go();
      await until(async () => (await unsettled([slow, urgent])).length === 0);
    });
  });

  it('are swept out in batches a day after the last receipt, but not while somebody may still send them out again', async () => {
    const kept = [v7(), v7()] as const;
    await test.owner.query(
      `with old as (
         insert into outbox (id, realm, type, envelope, sent_at, settled_at)
         select gen_random_uuid(), 'live', 'spec.old', '{}', now(), now() - interval '25 hours' from generate_series(1, 2100) returning id)
       insert into outbox_receipt (envelope_id, subscriber) select id, 'test.old' from old`,
    );
    await test.owner.query(
      `insert into outbox (id, realm, type, envelope, sent_at, settled_at) values
         ($1, 'live', 'spec.old', '{}', now(), now() - interval '25 hours'), ($2, 'live', 'spec.old', '{}', now(), now() - interval '23 hours')`,
      [...kept],
    );
    await test.owner.query(
      `insert into dead_letter (envelope_id, subscriber, type, realm, reason, attempts) values ($1, 'test.old', 'spec.old', 'live', 'it failed', 8)`,
      [kept[0]],
    );
    const sweeper = workers[0]!.get(SweepOutDuty);
    let rounds = 1;
    while (await sweeper.round()) rounds += 1;
    const left = await test.owner.query<{ id: string }>(`select id from outbox where type = 'spec.old' order by settled_at`);
    expect(left.rows.map(({ id }) => id)).toEqual([...kept]);
    const receipts = await test.owner.query(`select from outbox_receipt where subscriber = 'test.old'`);
    // The duty may have come by in the meantime and taken some of it.
    expect([receipts.rowCount, rounds >= 1 && rounds <= 3]).toEqual([0, true]);
  });

  it('does not boot with two subscribers of one name', async () => {
    await expect(open(TwiceModule)).rejects.toThrow('two of the name test.first');
  });
});
