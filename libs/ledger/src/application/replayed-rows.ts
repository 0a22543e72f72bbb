import type { Aggregate, DomainEvent } from '#kernel';

/** A row of a thing as it is stored. */
export interface StoredRow {
  readonly id: string;
  readonly version: number;
  readonly body?: unknown;
}

/**
 * Things whose state is stored as their events made it, so that it can be made again and compared. A context provides one of each kind in its
 * `audit` door; the auditor finds it by its class. Rows of the table are never deleted.
 */
export class ReplayedRows<State = unknown, Event extends DomainEvent = DomainEvent, Row extends StoredRow = StoredRow> {
  constructor(
    readonly aggregate: Aggregate<State, Event>,
    readonly table: string,
    /** The state that a row holds. */
    readonly stateOf: (row: Row) => unknown = ({ body }) => body,
  ) {}

  /** The state after these events, as JSON. */
  replay(events: readonly DomainEvent[]): unknown {
    const state = events.reduce<State | null>((before, event) => this.aggregate.evolve(before, event as Event), null);
    return plain(state);
  }

  stored(row: StoredRow): unknown {
    return plain(this.stateOf(row as Row));
  }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
