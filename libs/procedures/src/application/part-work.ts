import { type ActivationId, type Context, DomainError, isPerson, type RequestContext } from '#kernel';
import { CommandRunner, type LedgerEvent, type Stored, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { type Vote, Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import type { Activation } from '../domain/activation.js';
import type { ActivationPart, PartFacts } from '../domain/activation-part.js';
import type { Signature } from '../domain/activation-parts.js';
import { seatedDesks } from '../domain/command-desks.js';
import type { ActivationPartsRepository } from './activation-parts.repository.js';
import { ActivationsRepository } from './activations.repository.js';
import { signatureOf } from './activation-work.js';
import { contentHash } from './content-hash.js';
import { type PartEvent, PartClocks } from './part-clocks.js';

/** Which part, and the version that whoever acts has seen. */
export interface OnPart {
  readonly id: string;
  readonly expectedVersion?: number | undefined;
}

/** What a decision on a part looks at. */
export interface Deciding<State> {
  readonly unit: Unit;
  readonly room: Activation;
  readonly part: State;
  readonly facts: PartFacts;
}

/** Who acts, where a person does. */
export interface Acting {
  readonly by: Signature;
}

const factsAt = ({ now }: Unit): PartFacts => ({ newId, now, hashOf: contentHash });

/** One act on something that belongs to an activation. The activation is locked before it, so that what it decides on stands still. */
@Injectable()
export class PartWork {
  constructor(
    private readonly runner: CommandRunner,
    private readonly activations: ActivationsRepository,
    private readonly clocks: PartClocks,
    private readonly votes: Votes,
  ) {}

  /** @throws DomainError not-found for a desk without a seat; what `decide` refuses */
  create<State extends ActivationPart, Event extends LedgerEvent & PartEvent>(
    ctx: RequestContext,
    store: ActivationPartsRepository<State, Event>,
    activationId: ActivationId,
    decide: (on: Omit<Deciding<State>, 'part'> & Acting) => readonly Event[] | Promise<readonly Event[]>,
  ): Promise<{ readonly id: string }> {
    return this.runner.run(ctx, async (unit) => {
      const { state: room } = await unit.load(this.activations, activationId);
      if (!seatedDesks(room).includes(ctx.actor.deskId)) throw new DomainError('not-found');
      const events = await decide({ unit, room, facts: factsAt(unit), by: signatureOf(ctx, unit) });
      const stored = await unit.create(store, newId(), events);
      await this.clocks.follow(unit, room, stored, events);
      return { id: stored.id };
    });
  }

  /** @throws DomainError not-found, also for a desk that is no reader of it; version-stale; what `decide` refuses */
  act<State extends ActivationPart, Event extends LedgerEvent & PartEvent>(
    ctx: RequestContext,
    store: ActivationPartsRepository<State, Event>,
    on: OnPart,
    decide: (on: Deciding<State> & Acting) => readonly Event[] | Promise<readonly Event[]>,
  ): Promise<Stored<State>> {
    return this.runner.run(ctx, (unit) =>
      this.within(unit, store, on, (deciding) => decide({ ...deciding, by: signatureOf(ctx, unit) })),
    );
  }

  /** The same with a key of the own country: whoever turns it signs what it approves. @throws DomainError as `act`, and as `Votes` */
  vote<State extends ActivationPart, Event extends LedgerEvent & PartEvent>(
    ctx: RequestContext,
    store: ActivationPartsRepository<State, Event>,
    on: OnPart,
    approved: Omit<Vote, 'proposalId'>,
    decide: (on: Deciding<State> & Acting) => readonly Event[],
  ): Promise<Stored<State>> {
    return this.runner.run(ctx, async (unit) => {
      const after = await this.within(unit, store, on, (deciding) => decide({ ...deciding, by: signatureOf(ctx, unit) }));
      await this.votes.cast(unit, { ...approved, proposalId: `${store.aggregate.name}:${on.id}` });
      return after;
    });
  }

  /** By the engine. @throws DomainError not-found; what `decide` refuses */
  turn<State extends ActivationPart, Event extends LedgerEvent & PartEvent>(
    ctx: Context,
    store: ActivationPartsRepository<State, Event>,
    on: OnPart,
    decide: (on: Deciding<State>) => readonly Event[],
  ): Promise<Stored<State>> {
    return this.runner.run(ctx, (unit) => this.within(unit, store, on, decide));
  }

  private async within<State extends ActivationPart, Event extends LedgerEvent & PartEvent>(
    unit: Unit,
    store: ActivationPartsRepository<State, Event>,
    { id, expectedVersion }: OnPart,
    decide: (on: Deciding<State>) => readonly Event[] | Promise<readonly Event[]>,
  ): Promise<Stored<State>> {
    const activationId = await store.activationOf(unit.tx, id);
    if (activationId === null) throw new DomainError('not-found');
    const { state: room } = await unit.load(this.activations, activationId);
    const { state: part } = await unit.load(store, id);
    const { actor } = unit.ctx;
    if (isPerson(actor) && !part.readers.includes(actor.deskId)) throw new DomainError('not-found');
    const events = await decide({ unit, room, part, facts: factsAt(unit) });
    const after = await unit.change(store, id, () => events, expectedVersion);
    await this.clocks.follow(unit, room, after, events);
    return after;
  }
}
