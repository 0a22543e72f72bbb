import { DomainError, type Instant, type Realm } from '#kernel';
import type pg from 'pg';
import { sql, type Statement } from './statement.js';
import { type Stopwatch, timed } from './slow-statements.js';
import type { Tx } from './tx.js';

const REALM_NOW = sql('platform.realm-now', 'select realm_now($1) as now');
/**
 * From here to its end the transaction sees its own realm and no other. Of cases it sees all: a command loads by id, under a lock, what it
 * then decides about.
 */
const ENTER = sql(
  'platform.enter-realm',
  `select set_config('enlace.realm', $1, true), set_config('enlace.desk', '*', true), realm_now($1) as now`,
);

/** A transaction on one pipelined connection: what is sent without waiting is answered in the order in which it was sent. */
export class PoolTx implements Tx {
  now = '' as Instant;
  readonly attempt: number;
  private readonly stopwatch: Stopwatch | null;
  /** What the first write that was sent without waiting failed with. Known at the latest when the rollback was answered. */
  failure: { readonly error: unknown } | null = null;
  private readonly sent: Promise<void>[] = [];
  /** A write of which the database does not know what it must have written: only we can judge it, before the commit. */
  private toJudge = false;

  constructor(
    private readonly client: pg.PoolClient,
    readonly realm: Realm,
    { attempt = 1, stopwatch = null }: { attempt?: number; stopwatch?: Stopwatch | null } = {},
  ) {
    this.attempt = attempt;
    this.stopwatch = stopwatch;
  }

  async query<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    try {
      return (await this.run(statement, values)).rows as Row[];
    } catch (error) {
      // After a write that failed, all that the database says is that the transaction is aborted.
      throw this.failure ? this.failure.error : error;
    }
  }

  send(statement: Statement, values: readonly unknown[], rows?: number): void {
    this.toJudge ||= rows !== undefined;
    const judged = async (): Promise<void> => {
      try {
        const { rowCount } = await this.run(statement, values);
        if (rows !== undefined && rowCount !== rows)
          throw new Error(`${statement.name}: ${rows} rows were to be written, ${rowCount} were`);
      } catch (error) {
        this.failure ??= { error };
      }
    };
    this.sent.push(judged());
  }

  /** Goes with the opening. @throws DomainError not-found for a realm that is not there */
  enter(): Promise<Instant> {
    return this.readClock(ENTER);
  }

  refreshNow(): Promise<Instant> {
    return this.readClock(REALM_NOW);
  }

  private async readClock(statement: Statement): Promise<Instant> {
    const [row] = await this.query<{ now: Instant | null }>(statement, [this.realm]);
    if (!row?.now) throw new DomainError('not-found');
    this.now = row.now;
    return this.now;
  }

  /** The commit travels with what was sent: PostgreSQL makes a rollback of it when any of that failed. */
  async commit(): Promise<void> {
    if (this.toJudge) await this.settle();
    const [{ command }] = await Promise.all([this.client.query('commit'), this.settle()]);
    if (command !== 'COMMIT') throw new Error('PostgreSQL rolled back what was to be committed');
  }

  /** @throws what the first write that failed threw */
  private async settle(): Promise<void> {
    await Promise.all(this.sent.splice(0));
    if (this.failure) throw this.failure.error;
  }

  private run(statement: Statement, values: readonly unknown[]): Promise<pg.QueryResult> {
    const { name, text } = statement;
    return timed(this.stopwatch, statement, () => this.client.query({ name, text, values: [...values] }));
  }
}
