import { connectionConfig } from '#platform/persistence';
import type { TestDatabase } from '#platform/testing';
import pg from 'pg';
import { ALWAYS, brokenOf, type Rows, SETTLED, unlikeReplay } from '../../apps/chaos/src/invariants.js';
import { until } from './until.js';

const reader =
  (client: pg.Client): Rows =>
  async <Row extends object>(text: string) =>
    (await client.query<Row>(text)).rows;

/**
 * Everything that does not hold in the database, in words; empty when all does.
 * @param settled the worker has nothing left to do
 */
export const faultsOf = async (url: string, { settled = false, replayed = true } = {}): Promise<string[]> => {
  const client = new pg.Client(connectionConfig(url, null));
  await client.connect();
  try {
    // One picture of the whole: others may be at work meanwhile.
    await client.query('begin isolation level repeatable read read only');
    const faults = await brokenOf(reader(client), settled ? { ...ALWAYS, ...SETTLED } : ALWAYS);
    return replayed ? [...faults, ...(await unlikeReplay(reader(client)))] : faults;
  } finally {
    await client.end();
  }
};

/** Seconds after which an unsettled envelope is looked at again, passed at once. */
const HURRY = `update outbox set sent_at = sent_at - interval '20 seconds' where settled_at is null and sent_at < now() - interval '1 second'`;

/** Waits until the worker has nothing left to do. */
export const settleAt = async (url: string, patienceMillis = 30_000): Promise<void> => {
  const client = new pg.Client(connectionConfig(url, null));
  await client.connect();
  let faults: string[] = [];
  const look = async (): Promise<boolean> => {
    await client.query(HURRY);
    faults = await brokenOf(reader(client), SETTLED);
    return faults.length === 0;
  };
  try {
    await until('the worker is done', look, patienceMillis);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${faults.join('\n')}`, { cause: error });
  } finally {
    await client.end();
  }
};

export const settle = ({ url }: TestDatabase): Promise<void> => settleAt(url);
