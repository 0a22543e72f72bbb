import type { Instant, Realm } from '#kernel';
import type { Statement } from './statement.js';

/** An open transaction. Every write takes one; there is no write method without it. */
export interface Tx {
  readonly realm: Realm;
  /** Which run of the work this is, 1 for the first: after a conflict the database asks for another. */
  readonly attempt: number;
  /** The realm's time by the database's clock, as last read in this transaction. */
  readonly now: Instant;
  query<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  /**
   * Sends a write without waiting for it: it travels with what follows. The transaction commits only after all of them; the first that
   * fails is what the transaction fails with, whatever came after it.
   *
   * @param rows how many rows it must write; when it writes others, that is a failure too
   */
  send(statement: Statement, values: readonly unknown[], rows?: number): void;
  /** Reads the realm's clock again: after waiting for a lock, an earlier reading could precede what the lock's holder wrote. */
  refreshNow(): Promise<Instant>;
}
