import type { ActivationId, CrossingId, DeskId } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import { activationAggregate, type Activation } from '../domain/activation.js';
import type { ActivationEvent } from '../domain/activation.events.js';
import type { ProcedureText } from '../domain/procedure.js';
import type { ProcedureInForce } from './procedures-in-force.js';

/** Another activation that is live at one of the same crossings. */
export interface Sharing {
  readonly id: ActivationId;
  readonly crossingIds: readonly CrossingId[];
  readonly deskIds: readonly DeskId[];
}

/** Port to the rows of activations. */
export abstract class ActivationsRepository extends AggregateStore<Activation, ActivationEvent> {
  readonly aggregate = activationAggregate;

  /** Keeps the text that an activation is frozen with; once is enough. Travels with what follows. */
  abstract keepText(tx: Tx, procedure: ProcedureInForce): void;

  abstract textOf(tx: Tx, hash: string): Promise<ProcedureText>;

  /** Live activations that hold any of these crossings, but this one. Until the transaction ends nobody else raises one there. */
  abstract sharing(tx: Tx, crossingIds: readonly CrossingId[], except: string | null): Promise<readonly Sharing[]>;
}
