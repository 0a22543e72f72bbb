import { AggregateStore, type Stored } from '#ledger';
import type { Tx } from '#platform/persistence';
import { surgeAggregate, type Scope, type Surge, type SurgeEvent } from '../domain/surge.js';

/** Port to the rows of surges. */
export abstract class SurgesRepository extends AggregateStore<Surge, SurgeEvent> {
  readonly aggregate = surgeAggregate;

  /** The open surge of the scope, locked; null when there is none. Until the transaction ends nobody else opens one. */
  abstract openOf(tx: Tx, scope: Scope): Promise<Stored<Surge> | null>;
}
