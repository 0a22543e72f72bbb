import type { ActivationId, Instant, Realm } from '#kernel';
import type { CapAlert } from '../domain/cap/alert.js';
import type { IssuedAlert } from '../domain/cap/issued-alert.js';

export interface IssuedAlertSeen {
  readonly id: string;
  readonly state: IssuedAlert;
  readonly alert: CapAlert;
}

/** Reads of alerts that were issued. Whether somebody may read of the activation is asked before. */
export abstract class IssuedAlertsQueries {
  /** First to last. */
  abstract ofActivation(realm: Realm, activationId: ActivationId): Promise<readonly IssuedAlertSeen[]>;

  /** @throws DomainError not-found */
  abstract one(realm: Realm, id: string): Promise<IssuedAlertSeen>;

  /** Byte for byte as it was issued. @throws DomainError not-found */
  abstract document(realm: Realm, id: string): Promise<string>;

  /** The realm's time. */
  abstract now(realm: Realm): Promise<Instant>;

  /** The last word to the public of each activation, while it has not run out, newest first; drills left out. */
  abstract publicNow(): Promise<readonly IssuedAlertSeen[]>;

  /** A public one, as it was issued, whether or not it still stands; none of a drill. @throws DomainError not-found */
  abstract publicDocument(id: string): Promise<string>;
}
