import { DomainError, isPerson, type RequestContext, type SystemContext } from '#kernel';
import { CommandRunner, type Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Activation } from '../domain/activation.js';
import type { Signature } from '../domain/activation-parts.js';
import type { AfterAction, AfterActionEvent } from '../domain/after-action.js';
import { seatedDesks } from '../domain/command-desks.js';
import { runOut } from '../domain/review-activation.js';
import { type OnActivation, signatureOf } from './activation-work.js';
import { ActivationsRepository } from './activations.repository.js';
import { AfterActionClocks } from './after-action-clocks.js';
import { AfterActionsRepository } from './after-actions.repository.js';

type Decide = (state: AfterAction, activation: Activation, by: Signature, unit: Unit) => readonly AfterActionEvent[];

/** Acts on what both countries make of an activation that is over, with what they make owed. Locks: activation, then its review. */
@Injectable()
export class AfterActionWork {
  constructor(
    private readonly runner: CommandRunner,
    private readonly activations: ActivationsRepository,
    private readonly afterActions: AfterActionsRepository,
    private readonly clocks: AfterActionClocks,
  ) {}

  /** @throws DomainError not-found, also where the desk has no seat; version-stale; what `decide` refuses */
  async act(ctx: RequestContext, on: OnActivation, decide: Decide): Promise<void> {
    await this.runner.run(ctx, (unit) =>
      this.within(unit, on, (state, activation) => decide(state, activation, signatureOf(ctx, unit), unit)),
    );
  }

  /** The time of a side has run out. A late or repeated signal changes nothing. */
  async runOut(ctx: SystemContext, reviewId: string): Promise<void> {
    await this.runner.run(ctx, async (unit) => {
      const id = await this.afterActions.idOfReview(unit.tx, reviewId);
      if (id) await this.within(unit, { id }, (state, activation) => runOut(state, reviewId, activation, unit.now));
    });
  }

  /** The same within a transaction that does more. @throws DomainError as `act` */
  async within(
    unit: Unit,
    { id, expectedVersion }: OnActivation,
    decide: (state: AfterAction, activation: Activation) => readonly AfterActionEvent[],
  ): Promise<void> {
    const { state: activation } = await unit.load(this.activations, id);
    const { actor } = unit.ctx;
    if (isPerson(actor) && !seatedDesks(activation).includes(actor.deskId)) throw new DomainError('not-found');
    let events: readonly AfterActionEvent[] = [];
    const after = await unit.change(this.afterActions, id, (state) => (events = decide(state, activation)), expectedVersion);
    await this.clocks.follow(unit, after, events);
  }
}
