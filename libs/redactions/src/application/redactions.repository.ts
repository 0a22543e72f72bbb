import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { CaseId } from '#kernel';
import { type Redaction, redactionAggregate, type RedactionEvent } from '../domain/redaction.js';

/** Port to the rows of redactions. Abstract class, so that it is its own injection token. */
export abstract class RedactionsRepository extends AggregateStore<Redaction, RedactionEvent> {
  readonly aggregate = redactionAggregate;

  /** The case of a redaction, read without a lock: the case's lock comes first. Null when there is none. */
  abstract caseOf(tx: Tx, id: string): Promise<CaseId | null>;

  /** Whether one runs, or is done, of this paper. */
  abstract stateOf(tx: Tx, paperId: string): Promise<'proposed' | 'done' | null>;
}
