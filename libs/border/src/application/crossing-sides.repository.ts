import { AggregateStore, type Stored } from '#ledger';
import type { CountryCode, CrossingId, LaneKey, Realm } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { CrossingSideEvent } from '../domain/crossing-side.events.js';
import { crossingSideAggregate, type CrossingSide, type LaneStanding } from '../domain/crossing-side.js';

/** A lane that became something else. */
export interface LaneChange {
  readonly lane: LaneKey;
  readonly standing: LaneStanding;
}

export interface DueSide {
  readonly realm: Realm;
  readonly crossingId: CrossingId;
  readonly country: CountryCode;
}

/** Port to the rows of sides: one for each crossing, country and realm, from the first word on. */
export abstract class CrossingSidesRepository extends AggregateStore<CrossingSide, CrossingSideEvent> {
  readonly aggregate = crossingSideAggregate;

  /** Whether anybody has said anything of the side. Until the transaction ends nobody else does. */
  abstract hold(tx: Tx, id: string): Promise<boolean>;

  /** Writes down how lanes changed with this version. */
  abstract keepHistory(tx: Tx, side: Stored<CrossingSide>, changes: readonly LaneChange[]): void;

  /** Sides for which a time has come. */
  abstract due(limit: number): Promise<readonly DueSide[]>;
}
