import type { ItemId } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import { type Consent, consentAggregate, type ConsentEvent } from '../domain/consent.js';

/** Port to the rows of consents. Abstract class, so that it is its own injection token. */
export abstract class ConsentsRepository extends AggregateStore<Consent, ConsentEvent> {
  readonly aggregate = consentAggregate;

  /** What the originator of an item was asked and has answered. */
  abstract ofItem(tx: Tx, itemId: ItemId): Promise<readonly Consent[]>;
}
