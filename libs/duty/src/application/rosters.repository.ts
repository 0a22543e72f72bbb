import { AggregateStore, type Stored } from '#ledger';
import type { DeskId, Realm, RosterId, UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import { type Roster, rosterAggregate } from '../domain/roster.js';
import type { RosterEvent } from '../domain/roster.events.js';

/** Port to the rows of rosters: one for each desk and realm. */
export abstract class RostersRepository extends AggregateStore<Roster, RosterEvent> {
  readonly aggregate = rosterAggregate;

  /** The desk's row, locked; null when it has none. Until the transaction ends nobody else draws one up. */
  abstract ofDesk(tx: Tx, deskId: DeskId): Promise<Stored<Roster> | null>;

  /** Those on which a person has a place or a cover, locked, in the order of their ids. */
  abstract naming(tx: Tx, personId: UserId): Promise<readonly Stored<Roster>[]>;

  /** Rosters whose fortnight is to be looked through again. */
  abstract toLookAt(limit: number): Promise<readonly { readonly realm: Realm; readonly deskId: DeskId }[]>;

  /** It was looked through; comes again after some minutes. */
  abstract lookedAt(tx: Tx, id: RosterId, againAfterMinutes: number): void;

  /** Lays rosters that are not there yet; no act made them. Gives the number that was new. */
  abstract lay(tx: Tx, rosters: readonly { readonly id: RosterId; readonly roster: Roster }[]): Promise<number>;
}
