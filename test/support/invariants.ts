import { DataKeysStore, WrappingKeys } from '#ledger';
import { readEnv } from '#platform/config';
import { connectionConfig } from '#platform/persistence';
import type { TestDatabase } from '#platform/testing';
import pg from 'pg';
import { ALWAYS, brokenOf, type Rows, SETTLED, unlikeReplay } from '../../apps/chaos/src/invariants.js';
import { until } from './until.js';

const reader =
  (client: pg.Client): Rows =>
  async <Row extends object>(text: string) =>
    (await client.query<Row>(text)).rows;

const visit = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(connectionConfig(url, null));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** One picture of the whole: others may be at work meanwhile, and what one query sees the next must see too. */
const inOnePicture = async <T>(client: pg.Client, look: (rows: Rows) => Promise<T>): Promise<T> => {
  await client.query('begin isolation level repeatable read read only');
  try {
    return await look(reader(client));
  } finally {
    await client.query('rollback');
  }
};

/** Seconds after which an unsettled envelope is looked at again, passed at once. */
const HURRY = `update outbox set sent_at = sent_at - interval '20 seconds' where settled_at is null and sent_at < now() - interval '1 second'`;

/** Waits for a picture in which the worker has nothing left to do, and looks at the rest of it. */
const whenSettled = async <T>(url: string, look: (rows: Rows) => Promise<T>, patienceMillis = 30_000): Promise<T> =>
  visit(url, async (client) => {
    let faults: string[] = [];
    const looked = async (): Promise<{ readonly found: T } | null> => {
      await client.query(HURRY);
      return inOnePicture(client, async (rows) => {
        faults = await brokenOf(rows, SETTLED);
        return faults.length === 0 ? { found: await look(rows) } : null;
      });
    };
    try {
      return (await until('the worker is done', looked, patienceMillis)).found;
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${faults.join('\n')}`, { cause: error });
    }
  });

/** Waits until the worker has nothing left to do. */
export const settleAt = (url: string, patienceMillis?: number): Promise<void> =>
  whenSettled(url, () => Promise.resolve(), patienceMillis);

export const settle = ({ url }: TestDatabase): Promise<void> => settleAt(url);

/** An installation, as far as one looks into its database. */
interface LookedInto {
  readonly databaseUrl: string;
  /** Where its keys are. */
  readonly dataDir: string;
}

const allOf =
  (rules: Readonly<Record<string, string>>, { databaseUrl, dataDir }: LookedInto) =>
  async (rows: Rows): Promise<string[]> => {
    const keys = new DataKeysStore(new WrappingKeys(readEnv({ DATABASE_URL: databaseUrl, ENLACE_DATA: dataDir })));
    return [...(await brokenOf(rows, rules)), ...(await unlikeReplay(rows, keys))];
  };

/**
 * Everything that does not hold in the database now, in words; empty when all does.
 * @param settled the worker is done, so that nothing may be left of its work
 */
export const faultsOf = (system: LookedInto, { settled = false } = {}): Promise<string[]> =>
  visit(system.databaseUrl, (client) => inOnePicture(client, allOf(settled ? { ...ALWAYS, ...SETTLED } : ALWAYS, system)));

/** Everything that does not hold once the worker has nothing left to do, in words. @throws Error when it never is done */
export const faultsOnceSettled = (system: LookedInto, patienceMillis?: number): Promise<string[]> =>
  whenSettled(system.databaseUrl, allOf(ALWAYS, system), patienceMillis);
