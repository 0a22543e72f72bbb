import type { Env } from '../config/index.js';
import { connectionConfig } from '../persistence/index.js';
import { createPostgresBackend, Queue, type QueueOptions, runMigrations, Worker, withBackend, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

export const QUEUE = 'deliveries';

/** One delivery: an envelope to one subscriber. Ids only; the envelope's row is the record. */
export interface Delivery {
  readonly envelopeId: string;
  readonly subscriber: string;
}

type Store = { readonly queue: Queue<Delivery>; close(): Promise<void> };

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
  // Longer than the relay may take to offer an envelope again: the kept job is what makes the repeat harmless.
  removeOnComplete: { age: 3_600, count: 20_000 },
  removeOnFail: false,
});

const quiet = <T extends { on(event: 'error', listener: (error: Error) => void): unknown }>(it: T): T => {
  it.on('error', () => undefined);
  return it;
};

const postgresPool = (env: Env, max: number) =>
  ({ ...connectionConfig(env.DATABASE_URL, 'enlace_app'), pipeline: false, schema: 'bullmq', max }) as never;

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

export const openQueue = (env: Env): Store => {
  if (env.REDIS_URL) {
    const connection = quiet(
      new Redis(env.REDIS_URL, { maxRetriesPerRequest: 1, enableOfflineQueue: false, lazyConnect: false }),
    );
    const queue = quiet(new Queue<Delivery>(QUEUE, { connection, defaultJobOptions: jobOptions(env) }));
    return {
      queue,
      close: async () => {
        await queue.close();
        connection.disconnect();
      },
    };
  }
  const { Queue: PostgresQueue } = withBackend(createPostgresBackend);
  const queue = quiet(
    new PostgresQueue<Delivery>(QUEUE, {
      connection: postgresPool(env, 2),
      defaultJobOptions: jobOptions(env),
    }) as unknown as Queue<Delivery>,
  );
  return { queue, close: () => queue.close() };
};

export const openWorker = (
  env: Env,
  process: (delivery: Delivery, attempt: number) => Promise<void>,
  concurrency: number,
): { readonly worker: Worker<Delivery>; close(): Promise<void> } => {
  const run = (job: { data: Delivery; attemptsMade: number }): Promise<void> => process(job.data, job.attemptsMade + 1);
  if (env.REDIS_URL) {
    const connection = quiet(new Redis(env.REDIS_URL, { maxRetriesPerRequest: null }));
    const worker = quiet(new Worker<Delivery>(QUEUE, run, { connection, concurrency, ...CARE }));
    return {
      worker,
      close: async () => {
        await worker.close();
        connection.disconnect();
      },
    };
  }
  const { Worker: PostgresWorker } = withBackend(createPostgresBackend);
  const worker = quiet(
    new PostgresWorker<Delivery>(QUEUE, run as never, {
      connection: postgresPool(env, concurrency + 2),
      concurrency,
      ...CARE,
    }) as unknown as Worker<Delivery>,
  );
  return { worker, close: () => worker.close() };
};
