import { AggregateStore, type Stored } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { CapAlert, CapReference } from '../domain/cap/alert.js';
import { keptAlertAggregate, type AlertEvent, type KeptAlert } from '../domain/cap/kept-alert.js';

/** Port to the rows of alerts that were received. */
export abstract class KeptAlertsRepository extends AggregateStore<KeptAlert, AlertEvent> {
  readonly aggregate = keptAlertAggregate;

  /** Lets one alert of a sender in at a time: which ended which is then one question, and the same alert twice is seen. */
  abstract queueFor(tx: Tx, sender: string): Promise<void>;

  abstract byReference(tx: Tx, reference: string): Promise<Stored<KeptAlert> | null>;

  /** The first update or cancellation of the same sender that names it and came before it. */
  abstract namedBy(tx: Tx, reference: string, sender: string): Promise<KeptAlert | null>;

  /** Keeps the alert itself beside the row and apart from the ledger: it holds words of others. */
  abstract keepDocument(tx: Tx, id: string, alert: CapAlert, references: readonly CapReference[]): void;
}
