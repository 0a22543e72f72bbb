import type { DeskId, Instant, Realm, UserId } from '#kernel';
import type { Roster } from '../domain/roster.js';

export interface RosterSeen {
  readonly roster: Roster;
  readonly version: number;
}

export interface RosterChanged extends RosterSeen {
  /** When it was altered last, or laid. */
  readonly changedAt: Instant;
}

/** Reads of rosters. */
export abstract class RostersQueries {
  /** Those of the desks that have one. */
  abstract of(realm: Realm, deskIds: readonly DeskId[]): Promise<ReadonlyMap<DeskId, RosterSeen>>;

  /** Those on which a person has a place or a cover. */
  abstract naming(realm: Realm, personId: UserId): Promise<readonly RosterChanged[]>;
}
