import { Redis } from 'ioredis';

type Sql = <Row extends object>(text: string) => Promise<Row[]>;

/** Where the queue lives. The same suite runs on each. */
export interface Backend {
  readonly name: 'PostgreSQL' | 'Redis';
  readonly redisUrl: string | null;
  /** Loses everything that the queue's store holds. `sql` runs a statement as the owner of the database. */
  empty(sql: Sql): Promise<void>;
}

/** Queues of two specs that run at once must not meet: each process of the test runner has a database of Redis to itself. */
const ownRedis = (): string | null => {
  const given = process.env['ENLACE_TEST_REDIS_URL'];
  if (!given) return null;
  const url = new URL(given);
  url.pathname = `/${4 + (Number(process.env['JEST_WORKER_ID'] ?? 0) % 12)}`;
  return url.toString();
};

const emptyRedis = async (url: string): Promise<void> => {
  const redis = new Redis(url);
  await redis.flushdb();
  redis.disconnect();
};

/** A truncation locks all tables in an order of its own; those who work on them meanwhile may hold them in another. */
const evenIfItDeadlocks = async (work: () => Promise<unknown>): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '40P01' || tries === 10) throw error;
    }
  }
};

export const openBackend = (name: Backend['name']): Backend => {
  if (name === 'PostgreSQL')
    return {
      name,
      redisUrl: null,
      empty: async (sql) => {
        const tables = await sql<{ name: string }>(
          `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'bullmq' and tablename !~ 'migration'`,
        );
        await evenIfItDeadlocks(() => sql(`truncate ${tables.map(({ name }) => name).join(', ')} cascade`));
      },
    };
  const redisUrl = ownRedis();
  if (!redisUrl) throw new Error('ENLACE_TEST_REDIS_URL is not set');
  return { name, redisUrl, empty: () => emptyRedis(redisUrl) };
};

/** Where the queue of a spec lives that names none: the project that runs it says so. */
export const queueOfProject = (globalThis as { readonly QUEUE?: Backend['name'] }).QUEUE ?? 'PostgreSQL';

/** Names for `describe.each`: Redis only where there is one, which `npm test` sees to. */
export const backends: readonly Backend['name'][] = ownRedis() ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];
