import type { DeskId } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { CapAlert } from '../domain/cap/alert.js';
import { type AlertSeries, issuedAlertAggregate, type IssuedAlert, type IssuedAlertEvent } from '../domain/cap/issued-alert.js';

export interface IssuedDocument {
  readonly alert: CapAlert;
  readonly document: string;
  readonly deskIds: readonly DeskId[];
}

/** Port to the rows of alerts that were issued. They are added and never changed. */
export abstract class IssuedAlertsRepository extends AggregateStore<IssuedAlert, IssuedAlertEvent> {
  readonly aggregate = issuedAlertAggregate;

  /** All of a series, first to last. The activation is locked by whoever asks, so that none comes between. */
  abstract series(tx: Tx, series: AlertSeries): Promise<readonly IssuedAlert[]>;

  /** The next number of the realm; until the transaction ends nobody else takes one. */
  abstract nextNumber(tx: Tx): Promise<number>;

  /** Keeps the alert with its document, as it is given out, and lets those who may read it hear of it. */
  abstract keepDocument(tx: Tx, id: string, kept: IssuedDocument): void;
}
