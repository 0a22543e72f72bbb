import { CONNECTIONS, type Env } from '../config/index.js';
import { connectionConfig } from '../persistence/index.js';
import { createPostgresBackend, Queue, type QueueOptions, runMigrations, Worker, withBackend, type WorkerOptions } from 'bullmq';
import type { Redis } from 'ioredis';
import { once } from 'node:events';
import pg from 'pg';
import { openRedis } from './redis.js';

/** What life depends on has a queue and hands of its own, so that it never waits behind a crowd of routine. */
export const LANES = ['urgent', 'routine'] as const;
export type Lane = (typeof LANES)[number];

const QUEUE: Readonly<Record<Lane, string>> = { urgent: 'deliveries-urgent', routine: 'deliveries' };
/** In braces: all keys of a queue lie in one slot of a Redis Cluster, those of another queue in another. */
export const REDIS_PREFIX: Readonly<Record<Lane, string>> = { urgent: '{enlace-urgent}', routine: '{enlace-routine}' };

/** A parcel, or the one envelope of it that stumbled, to one subscriber. Ids only; the envelopes' rows are the record. */
export type Delivery = { readonly subscriber: string } & ({ readonly parcel: string } | { readonly envelopeId: string });

export interface Store {
  readonly queue: Queue<Delivery>;
  /** Resolves when the queue can be spoken to. @throws Error when it does not answer: whoever has something for it comes again */
  reach(): Promise<void>;
  close(): Promise<void>;
}

/** A killed worker's jobs come back after some seconds, and however often that happens, they are not given up for it. */
const CARE: Pick<WorkerOptions, 'lockDuration' | 'stalledInterval' | 'maxStalledCount' | 'runRetryDelay'> = {
  lockDuration: 5_000,
  stalledInterval: 2_000,
  maxStalledCount: 20,
  runRetryDelay: 1_000,
};

export const ATTEMPTS = 8;

const jobOptions = (env: Env): QueueOptions['defaultJobOptions'] => ({
  attempts: ATTEMPTS,
  backoff: { type: 'exponential', delay: env.ENLACE_RETRY_MILLIS, jitter: 0.5 },
  // Longer than the relay may take to offer an envelope again: the kept job is what makes the repeat harmless. By age alone: to keep
  // a number of them, PostgreSQL sorts them all at each completion.
  removeOnComplete: { age: 3_600 },
  // What is given up is a dead letter; a job that failed for want of the database is offered again, which a kept one would prevent.
  removeOnFail: true,
});

const quiet = <T extends { on(event: 'error', listener: (error: Error) => void): unknown }>(it: T): T => {
  it.on('error', () => undefined);
  return it;
};

const REACH_MILLIS = 2_000;

/** BullMQ itself waits for a Redis that is away for as long as it takes, and a process that is told to end would wait with it. */
const reach = async (connection: Redis): Promise<void> => {
  if (connection.status !== 'ready') await once(connection, 'ready', { signal: AbortSignal.timeout(REACH_MILLIS) });
};

const postgresPool = (env: Env, max: number) =>
  ({ ...connectionConfig(env.DATABASE_URL, env.databaseRole), pipeline: false, schema: 'bullmq', max }) as never;

/** Creates the queue's own tables in PostgreSQL and lends them to the application's role; nothing to do on Redis. */
export const migrateQueue = async (env: Pick<Env, 'DATABASE_URL' | 'REDIS_URL'>): Promise<void> => {
  if (env.REDIS_URL) return;
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  try {
    await runMigrations(client);
    await client.query(`
      -- The queue makes a sequence per queue name when the first bulk arrives, and asks for it each time.
      grant usage, create on schema bullmq to enlace_app;
      grant select, insert, update, delete on all tables in schema bullmq to enlace_app;
      grant usage, select, update on all sequences in schema bullmq to enlace_app;
      grant execute on all functions in schema bullmq to enlace_app;
    `);
  } finally {
    await client.end();
  }
};

export const openQueue = (env: Env, lane: Lane): Store => {
  if (env.REDIS_URL) {
    const connection = quiet(openRedis(env, { maxRetriesPerRequest: 1, enableOfflineQueue: false, lazyConnect: false }));
    const queue = quiet(
      new Queue<Delivery>(QUEUE[lane], { connection, prefix: REDIS_PREFIX[lane], defaultJobOptions: jobOptions(env) }),
    );
    return {
      queue,
      reach: () => reach(connection),
      close: async () => {
        await queue.close();
        connection.disconnect();
      },
    };
  }
  const { Queue: PostgresQueue } = withBackend(createPostgresBackend);
  const queue = quiet(
    new PostgresQueue<Delivery>(QUEUE[lane], {
      connection: postgresPool(env, CONNECTIONS.queueSenders),
      defaultJobOptions: jobOptions(env),
    }) as unknown as Queue<Delivery>,
  );
  return { queue, reach: () => Promise.resolve(), close: () => queue.close() };
};

/** What the queue knows of a job's past. */
export interface Past {
  /** How often it was tried and failed. */
  readonly tries: number;
  /** Whether a worker that held it was heard of no more. */
  readonly suspect: boolean;
}

type Job = { readonly data: Delivery; readonly attemptsMade: number; readonly stalledCounter: number };

export const openWorker = (
  env: Env,
  lane: Lane,
  process: (delivery: Delivery, past: Past) => Promise<void>,
  concurrency: number,
): { close(): Promise<void> } => {
  const run = ({ data, attemptsMade, stalledCounter }: Job): Promise<void> =>
    process(data, { tries: attemptsMade, suspect: stalledCounter > 0 });
  if (env.REDIS_URL) {
    const connection = quiet(openRedis(env, { maxRetriesPerRequest: null }));
    const options = { connection, prefix: REDIS_PREFIX[lane], concurrency, ...CARE };
    const worker = quiet(new Worker<Delivery>(QUEUE[lane], run, options));
    return {
      close: async () => {
        // What runs is waited for where its end can be told to the queue; else it comes again from there.
        await worker.close(connection.status !== 'ready');
        connection.disconnect();
      },
    };
  }
  const { Worker: PostgresWorker } = withBackend(createPostgresBackend);
  const worker = quiet(
    new PostgresWorker<Delivery>(QUEUE[lane], run as never, {
      connection: postgresPool(env, concurrency + CONNECTIONS.queueReceivers),
      concurrency,
      ...CARE,
    }) as unknown as Worker<Delivery>,
  );
  return { close: () => worker.close() };
};
