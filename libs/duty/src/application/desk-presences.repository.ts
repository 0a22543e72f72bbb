import { AggregateStore, type Stored } from '#ledger';
import type { DeskId, DeskPresence, Instant, Realm } from '#kernel';
import type { Tx } from '#platform/persistence';
import { presenceAggregate, type PresenceEvent } from '../domain/desk-presence.js';

/** A desk's row with when its people last acted. */
export interface WatchedDesk extends Stored<DeskPresence> {
  readonly actedAt: Instant | null;
}

/** Port to the rows of presence: one for each desk and realm. */
export abstract class DeskPresencesRepository extends AggregateStore<DeskPresence, PresenceEvent> {
  readonly aggregate = presenceAggregate;

  /** The desk's row, locked; null when it was never under check. Until the transaction ends nobody else opens one. */
  abstract ofDesk(tx: Tx, deskId: DeskId): Promise<WatchedDesk | null>;

  /** Desks whose check has come, and those that were missed and have acted since. */
  abstract toJudge(limit: number): Promise<readonly { readonly realm: Realm; readonly deskId: DeskId }[]>;

  /** The desk's people did something. Writes nothing for a desk that is not under check. */
  abstract noteAct(realm: Realm, deskId: DeskId): Promise<void>;
}
