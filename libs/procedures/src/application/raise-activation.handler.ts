import type { ActivationId, CaseId, CorridorId, CrossingId, RequestContext, WaitProposalId } from '#kernel';
import { newId } from '#platform/ids';
import { type Vote, Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import { activationAggregate } from '../domain/activation.js';
import type { Raised } from '../domain/activation.events.js';
import { overlapFound } from '../domain/command-acts.js';
import { bothCommands } from '../domain/command-desks.js';
import { raiseActivation } from '../domain/raise-activation.js';
import type { Level } from '../domain/procedure.js';
import { ActivationClocks } from './activation-clocks.js';
import { ActivationSeating } from './activation-seating.js';
import { ActivationsRepository } from './activations.repository.js';
import { signatureOf } from './activation-work.js';
import { ProceduresInForce } from './procedures-in-force.js';

export interface RaiseCommand {
  readonly procedureId: string;
  readonly level: Exclude<Level, 'recovery'>;
  readonly emergency: boolean;
  readonly reason: string;
  readonly crossingIds: readonly CrossingId[];
  /** Needed where no crossing is named. */
  readonly corridorId: CorridorId | null;
  readonly answers: Readonly<Record<string, boolean>>;
  readonly caseIds: readonly CaseId[];
  /** What waits proposed and this takes up: they are answered with it. */
  readonly proposalIds: readonly WaitProposalId[];
}

/** One country turns its key: the text is frozen, its own side begins, and the other country is asked. */
@Injectable()
export class RaiseActivationHandler {
  constructor(
    private readonly activations: ActivationsRepository,
    private readonly procedures: ProceduresInForce,
    private readonly seating: ActivationSeating,
    private readonly clocks: ActivationClocks,
    private readonly votes: Votes,
  ) {}

  /**
   * @throws DomainError activation-procedure-unknown, activation-place-unknown, activation-question-unknown, activation-desk-outside,
   * border-proposal-over; not-found for a case or a proposal
   */
  async execute(ctx: RequestContext, command: RaiseCommand): Promise<{ readonly id: ActivationId }> {
    const procedure = await this.procedures.of(ctx.realm, command.procedureId);
    const place = this.seating.place(command);
    const table = await this.seating.table(ctx, procedure.text, place);
    return this.votes.run(ctx, async (unit) => {
      await this.seating.holdCases(unit, command.caseIds);
      const others = await this.activations.sharing(unit.tx, command.crossingIds, null);
      this.activations.keepText(unit.tx, procedure);
      const data: Raised = {
        ...place,
        ...table,
        procedure: { id: procedure.text.id, version: procedure.version, hash: procedure.hash },
        answers: command.answers,
        reason: command.reason,
        by: signatureOf(ctx, unit),
        deskIds: bothCommands(table),
      };
      const id = newId<'Activation'>();
      const raising = raiseActivation(command, data, { text: procedure.text, newId, now: unit.now });
      const events = [...raising, ...overlapFound(replayed(raising), others, unit.now)];
      const stored = await unit.create(this.activations, id, events);
      await this.clocks.follow(unit, stored, events);
      await this.seating.answerProposals(unit, ctx, command.proposalIds, id);
      await this.votes.cast(unit, { ...raisingOf(command, procedure), stream: `activation:${id}` });
      return { id };
    });
  }
}

/** Whoever turns the first key signs before there is an activation. */
const raisingOf = (
  { level, emergency, reason, crossingIds, corridorId }: RaiseCommand,
  { text, version, hash }: Awaited<ReturnType<ProceduresInForce['of']>>,
): Vote => ({
  action: 'activation.raise',
  proposalId: 'activation',
  params: { procedure: text.id, edition: version, hash, level, emergency, reason, crossingIds, corridorId },
});

const replayed = (events: readonly Parameters<typeof activationAggregate.evolve>[1][]) =>
  events.reduce<ReturnType<typeof activationAggregate.evolve> | null>(
    (state, event) => activationAggregate.evolve(state, event),
    null,
  )!;
