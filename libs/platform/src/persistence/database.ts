import { DomainError, type Realm } from '#kernel';
import pg from 'pg';
import { connectionConfig, type DatabaseRole, startsWith } from './connection.js';
import type { Statement } from './statement.js';
import { PoolTx } from './pool-tx.js';
import { type Stopwatch, timed } from './slow-statements.js';
import { presentReader, type Reader, TELL, valuesOf } from './reader.js';
import type { Tx } from './tx.js';
import { isInVitalLane } from './vital-lane.js';

const ATTEMPTS = 4;

/** Serialisation failure and deadlock: the database asks to run the transaction again. */
const mustRunAgain = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01');

/** The server is away or going: classes 08 and 57, and what the socket says. */
const isUnavailable = (error: unknown): boolean => {
  if (error instanceof pg.DatabaseError) return /^(08|57P|53)/.test(error.code ?? '');
  const { code = '', message = '' } = (error ?? {}) as { readonly code?: string; readonly message?: string };
  return /ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EPIPE|ENOENT|terminated|timeout exceeded when trying to connect|after calling end on the pool|Connection ended|not queryable/.test(
    `${code} ${message}`,
  );
};

const storeUnavailable = (cause: unknown): DomainError => Object.assign(new DomainError('store-unavailable'), { cause });

/** A statement with its values, to be asked later. */
export interface Question {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** The one way to PostgreSQL: reads in autocommit, writes in a transaction. */
export class Database {
  private readonly pool: pg.Pool;
  /** Connections beyond `max` that only the vital lane may use, when all others are taken. */
  private readonly reserve: pg.Pool | null;
  private readonly stopwatch: Stopwatch | null;
  /** Whom a connection that was not told yet works for. */
  private readonly first: Reader;
  /** Whom each connection was told last that it works for. */
  private readonly told = new WeakMap<pg.PoolClient, string>();

  /**
   * @param given.role null works as whoever the address names: for tools that look at everything, or break it
   * @param given.first a schema whose tables stand in for those of the same name
   * @param given.stopwatch is told how long statements take
   */
  constructor(
    url: string,
    {
      role = 'enlace_worker',
      max = 16,
      reserved = 0,
      first = null,
      stopwatch = null,
    }: {
      role?: DatabaseRole | null;
      max?: number;
      reserved?: number;
      first?: string | null;
      stopwatch?: Stopwatch | null;
    } = {},
  ) {
    this.stopwatch = stopwatch;
    this.first = startsWith(role);
    this.pool = openPool(url, role, max, first);
    this.reserve = reserved > 0 ? openPool(url, role, reserved, first) : null;
  }

  /** @throws DomainError store-unavailable */
  async query<Row>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    try {
      return await timed(this.stopwatch, statement, () => this.ask<Row>(statement, values));
    } catch (error) {
      throw isUnavailable(error) ? storeUnavailable(error) : error;
    }
  }

  private async ask<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    const client = await this.freeWay().connect();
    let broken: Error | undefined;
    try {
      const [, { rows }] = await Promise.all([
        this.tell(client, statement),
        client.query({ ...named(statement), values: [...values] }),
      ]);
      return rows as Row[];
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** Travels before the statement, where the connection last worked for somebody else. */
  private async tell(client: pg.PoolClient, { pastAudience, pastRealm }: Statement): Promise<void> {
    const whom = presentReader() ?? this.first;
    const values = valuesOf({ ...whom, ...(pastAudience && { desk: '*' }), ...(pastRealm && { realm: '*' }) });
    const line = values.join('\n');
    if ((this.told.get(client) ?? valuesOf(this.first).join('\n')) === line) return;
    this.told.set(client, line);
    await client.query({ ...named(TELL), values });
  }

  /**
   * Runs `work` in one transaction of the realm; commits when it resolves, rolls back when it rejects.
   * `work` runs again after a deadlock or a serialisation failure, so it must do nothing outside the transaction.
   *
   * @param question travels with the opening; `work` gets its rows
   * @throws DomainError store-unavailable
   */
  async transaction<T, Row = never>(
    realm: Realm,
    work: (tx: Tx, rows: readonly Row[]) => Promise<T>,
    question?: Question,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(realm, attempt, work, question);
      } catch (error) {
        if (mustRunAgain(error) && attempt < ATTEMPTS) continue;
        throw isUnavailable(error) ? storeUnavailable(error) : error;
      }
    }
  }

  private async once<T, Row>(
    realm: Realm,
    attempt: number,
    work: (tx: Tx, rows: readonly Row[]) => Promise<T>,
    question?: Question,
  ): Promise<T> {
    const client = await this.freeWay().connect();
    const tx = new PoolTx(client, realm, { attempt, stopwatch: this.stopwatch });
    let broken: Error | undefined;
    try {
      const [, , rows] = await Promise.all([
        client.query('begin'),
        tx.enter(),
        question ? tx.query<Row>(question.statement, question.values) : [],
      ]);
      const result = await work(tx, rows);
      await tx.commit();
      return result;
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure;
      });
      throw tx.failure ? tx.failure.error : error;
    } finally {
      client.release(broken);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.end(), this.reserve?.end()]);
  }

  private freeWay(): pg.Pool {
    const { pool, reserve } = this;
    const taken = pool.idleCount === 0 && pool.totalCount >= pool.options.max;
    return reserve && taken && isInVitalLane() ? reserve : pool;
  }
}

const named = ({ name, text }: Statement): { name: string; text: string } => ({ name, text });

const openPool = (url: string, role: DatabaseRole | null, max: number, first: string | null): pg.Pool => {
  const pool = new pg.Pool({
    ...connectionConfig(url, role, first),
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
  });
  // An idle connection that the server closes is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  // The pool listens only while a connection is idle; one that is cut between two statements of a transaction fails at the next.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};
