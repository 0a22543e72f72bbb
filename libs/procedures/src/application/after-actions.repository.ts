import type { ActivationId, DeskId, Realm } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import { type AfterAction, type AfterActionEvent, afterActions, type Improvement } from '../domain/after-action.js';

/** Port to the rows of reviews. Each bears the id of its activation. */
export abstract class AfterActionsRepository extends AggregateStore<AfterAction, AfterActionEvent> {
  readonly aggregate = afterActions;

  /** Whether an activation has one: those that ended before there were any have none. */
  abstract has(tx: Tx, id: string): Promise<boolean>;

  /** The procedure that an improvement of a review asks another text of; null for one that is not open, or asks for none. */
  abstract procedureAsked(tx: Tx, id: string, improvementId: string): Promise<string | null>;

  /** The activation that a country's review is of; null for one that has none. */
  abstract idOfReview(tx: Tx, reviewId: string): Promise<ActivationId | null>;
}

export interface AfterActionSeen {
  readonly version: number;
  readonly state: AfterAction;
}

/** An improvement that is asked of a procedure, and whether the reader's desk sat in the activation that it came of. */
export interface AskedImprovement {
  readonly activationId: ActivationId;
  readonly seated: boolean;
  readonly improvement: Improvement;
}

export abstract class AfterActionsQueries {
  /** @throws DomainError not-found, also where nothing has ended */
  abstract get(realm: Realm, id: ActivationId): Promise<AfterActionSeen>;

  /**
   * Those that are open, due soonest first; then those that an edition has answered, the latest first. What changes the text is for everybody
   * who reads it; others for desks that sat in the activation, while they are open.
   */
  abstract askedOf(realm: Realm, procedureId: string, deskId: DeskId): Promise<readonly AskedImprovement[]>;
}
