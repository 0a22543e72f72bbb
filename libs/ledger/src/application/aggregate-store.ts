import type { Aggregate, DomainEvent } from '#kernel';
import type { EventType } from '#phrases';
import type { Tx } from '#platform/persistence';

export type LedgerEvent = DomainEvent<EventType>;

/** A thing as it stands: its state, and how many events made it (which is its version and its last ledger `sseq`). */
export interface Stored<State> {
  readonly id: string;
  readonly state: State;
  readonly version: number;
}

/** Port to the rows of one kind of aggregate. Abstract class, so that it is its own injection token. */
export abstract class AggregateStore<State, Event extends LedgerEvent> {
  abstract readonly aggregate: Aggregate<State, Event>;

  /** Loads the row of the transaction's realm `FOR NO KEY UPDATE`; null when there is none. */
  abstract load(tx: Tx, id: string): Promise<{ state: State; version: number } | null>;

  abstract insert(tx: Tx, id: string, state: State, version: number): Promise<void>;

  /** Writes only over version `expected`; false when the row has moved on. */
  abstract update(tx: Tx, id: string, state: State, version: number, expected: number): Promise<boolean>;

  /** Many new rows at once. A store that opens rows in bulk overrides this with one statement. */
  async insertMany(tx: Tx, rows: readonly Stored<State>[]): Promise<void> {
    for (const row of rows) await this.insert(tx, row.id, row.state, row.version);
  }

  /**
   * Many changed rows at once. A store that changes rows in bulk overrides this with one statement, and may send it without waiting.
   * @throws Error, here or at the commit, when one of them has moved on
   */
  async updateMany(tx: Tx, rows: readonly (Stored<State> & { expected: number })[]): Promise<void> {
    for (const { id, state, version, expected } of rows)
      if (!(await this.update(tx, id, state, version, expected)))
        throw new Error(`${this.aggregate.name} ${id} moved on under its lock`);
  }
}
