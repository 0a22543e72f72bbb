import { AggregateStore, type Stored } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { DeadLetterEvent } from '../domain/dead-letter.events.js';
import { type DeadLetter, deadLetterAggregate } from '../domain/dead-letter.js';

/** Port to the rows of dead letters. Abstract class, so that it is its own injection token. */
export abstract class DeadLettersRepository extends AggregateStore<DeadLetter, DeadLetterEvent> {
  readonly aggregate = deadLetterAggregate;

  /** Locks the item of this source; null when it never failed before. */
  abstract ofSource(tx: Tx, source: string): Promise<Stored<DeadLetter> | null>;
}
