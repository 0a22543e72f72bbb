import { type ActivationId, type Context, DomainError, isPerson, type RequestContext } from '#kernel';
import { CommandRunner, type Stored, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { type Vote, Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import type { Activation } from '../domain/activation.js';
import type { ActivationEvent } from '../domain/activation.events.js';
import type { Signature } from '../domain/activation-parts.js';
import { seatedDesks } from '../domain/command-desks.js';
import type { KeyFacts } from '../domain/keys.js';
import { ActivationClocks } from './activation-clocks.js';
import { ActivationsRepository } from './activations.repository.js';
import { StandPartsDown } from './stand-parts-down.js';

/** Which activation, and the version that whoever acts has seen. */
export interface OnActivation {
  readonly id: ActivationId;
  readonly expectedVersion?: number | undefined;
}

/** What an act with a key approves, as the activation stood before it. */
export type ApprovedBy = (state: Activation) => Omit<Vote, 'proposalId'>;

export type Decide = (state: Activation, facts: KeyFacts, by: Signature) => readonly ActivationEvent[];

export const signatureOf = ({ actor }: RequestContext, { now }: Pick<Unit, 'now'>): Signature => ({
  country: actor.country,
  deskId: actor.deskId,
  userId: actor.userId,
  at: now,
});

/** One act on an activation: locked, decided on its own frozen text, with what it makes owed. */
@Injectable()
export class ActivationWork {
  constructor(
    private readonly runner: CommandRunner,
    private readonly activations: ActivationsRepository,
    private readonly clocks: ActivationClocks,
    private readonly ending: StandPartsDown,
    private readonly votes: Votes,
  ) {}

  /** @throws DomainError not-found, also where the desk has no seat; version-stale; what `decide` refuses */
  act(ctx: RequestContext, on: OnActivation, decide: Decide): Promise<Stored<Activation>> {
    return this.runner.run(ctx, (unit) => this.within(unit, on, (state, facts) => decide(state, facts, signatureOf(ctx, unit))));
  }

  /** The same with a key of the own country: whoever turns it signs what it approves. @throws DomainError as `act`, and as `Votes` */
  vote(ctx: RequestContext, on: OnActivation, approved: ApprovedBy, decide: Decide): Promise<Stored<Activation>> {
    return this.runner.run(ctx, async (unit) => {
      const { state } = await unit.load(this.activations, on.id);
      const after = await this.within(unit, on, (here, facts) => decide(here, facts, signatureOf(ctx, unit)));
      await this.votes.cast(unit, { ...approved(state), proposalId: `activation:${on.id}` });
      return after;
    });
  }

  /** The same inside a transaction that holds other locks already, or of the engine. */
  async within(
    unit: Unit,
    { id, expectedVersion }: OnActivation,
    decide: (state: Activation, facts: KeyFacts) => readonly ActivationEvent[],
  ): Promise<Stored<Activation>> {
    const { state } = await unit.load(this.activations, id);
    mustSee(unit.ctx, state);
    const text = await this.activations.textOf(unit.tx, state.procedure.hash);
    let events: readonly ActivationEvent[] = [];
    const after = await unit.change(
      this.activations,
      id,
      (here) => (events = decide(here, { text, newId, now: unit.now })),
      expectedVersion,
    );
    await this.clocks.follow(unit, after, events);
    if (events.some(({ type }) => type === 'activation.ended')) await this.ending.execute(unit, id);
    return after;
  }
}

const mustSee = ({ actor }: Context, state: Activation): void => {
  if (isPerson(actor) && !seatedDesks(state).includes(actor.deskId)) throw new DomainError('not-found');
};
