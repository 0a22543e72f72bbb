import type { AlertId, Realm } from '#kernel';
import type { Stored } from '#ledger';
import type { Page } from '#platform/http';
import type { CapAlert } from '../domain/cap/alert.js';
import type { KeptAlert } from '../domain/cap/kept-alert.js';

export interface ReadableAlert extends Stored<KeptAlert> {
  readonly alert: CapAlert;
}

/** Reads of alerts that were received. */
export abstract class AlertsQueries {
  /** The newest first. @param standing those alone that stand and have not run out */
  abstract list(realm: Realm, standing: boolean, limit: number, cursor: string | null): Promise<Page<ReadableAlert>>;

  /** @throws DomainError not-found */
  abstract one(realm: Realm, id: AlertId): Promise<ReadableAlert>;
}
