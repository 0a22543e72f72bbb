import { Obligations } from '#escalation';
import { isPerson, minutesBetween, type RequestContext, type SystemContext, DomainError } from '#kernel';
import { CommandRunner, type Stored, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import type { Activation } from '../domain/activation.js';
import type { Signature } from '../domain/activation-parts.js';
import type { AfterAction, AfterActionEvent, Improvement } from '../domain/after-action.js';
import { seatedDesks } from '../domain/command-desks.js';
import { handInReview } from '../domain/end-activation.js';
import { undertake } from '../domain/improvements.js';
import { runOut, signReview } from '../domain/review-activation.js';
import { ActivationWork, type OnActivation, signatureOf } from './activation-work.js';
import { ActivationsRepository } from './activations.repository.js';
import { AfterActionsRepository } from './after-actions.repository.js';
import { authorOf, EditionDesk } from './edition-desk.js';
import { EditionsRepository } from './editions.repository.js';
import { WriteEdition } from './write-edition.handler.js';

type Decide = (state: AfterAction, activation: Activation, by: Signature, unit: Unit) => readonly AfterActionEvent[];

export type NewImprovement = Pick<Improvement, 'text' | 'ownerDeskId' | 'dueAt' | 'observationId'> & {
  readonly changesProcedure: boolean;
};

/** Acts on what both countries make of an activation that is over, with what they make owed. Locks: activation, then its review. */
@Injectable()
export class AfterActionWork {
  constructor(
    private readonly runner: CommandRunner,
    private readonly activations: ActivationsRepository,
    private readonly afterActions: AfterActionsRepository,
    private readonly work: ActivationWork,
    private readonly editions: EditionsRepository,
    private readonly desk: EditionDesk,
    private readonly writing: WriteEdition,
    private readonly obligations: Obligations,
  ) {}

  /** @throws DomainError not-found, also where the desk has no seat; version-stale; what `decide` refuses */
  async act(ctx: RequestContext, on: OnActivation, decide: Decide): Promise<void> {
    await this.runner.run(ctx, (unit) =>
      this.within(unit, on, (state, activation) => decide(state, activation, signatureOf(ctx, unit), unit)),
    );
  }

  /** A side hands in its review: the activation keeps it, and the review of both is one signature nearer to its end. */
  async sign(ctx: RequestContext, on: OnActivation, text: string): Promise<void> {
    await this.runner.run(ctx, async (unit) => {
      const by = signatureOf(ctx, unit);
      await this.work.within(unit, on, (state) => handInReview(state, { by, text }, unit.now));
      if (await this.afterActions.has(unit.tx, on.id))
        await this.within(unit, { id: on.id }, (state, activation) => signReview(state, { by, text }, activation, unit.now));
    });
  }

  /** A side undertakes an improvement; one that changes the procedure opens a draft that cites it. */
  async undertake(ctx: RequestContext, on: OnActivation, wanted: NewImprovement): Promise<void> {
    const { changesProcedure, ...improvement } = wanted;
    await this.runner.run(ctx, async (unit) => {
      const procedureId = (await this.afterActions.load(unit.tx, on.id))?.state.procedureId;
      if (procedureId === undefined) throw new DomainError('not-found');
      const id = newId();
      const edition = changesProcedure ? await this.draft(ctx, unit, { procedureId, on, id, note: improvement.text }) : null;
      await this.within(unit, on, (state, activation) =>
        undertake(state, { ...improvement, id, edition, by: signatureOf(ctx, unit) }, activation, unit.now),
      );
    });
  }

  /** The time of a side has run out. A late or repeated signal changes nothing. */
  async runOut(ctx: SystemContext, reviewId: string): Promise<void> {
    await this.runner.run(ctx, async (unit) => {
      const id = await this.afterActions.idOfReview(unit.tx, reviewId);
      if (id) await this.within(unit, { id }, (state, activation) => runOut(state, reviewId, activation, unit.now));
    });
  }

  private async draft(
    ctx: RequestContext,
    unit: Unit,
    wanted: { readonly procedureId: string; readonly on: OnActivation; readonly id: string; readonly note: string },
  ): Promise<Improvement['edition']> {
    const { procedureId, on, id, note } = wanted;
    await this.editions.takeTurn(unit.tx, procedureId);
    const source = (await this.desk.sourceInForce(ctx.realm, procedureId)) ?? '';
    const checked = await this.desk.check(ctx.realm, procedureId, source);
    const written = { source, note, cites: [{ activationId: on.id, improvementId: id }] };
    const drafted = await this.writing.draftWithin(unit, procedureId, { written, checked, by: authorOf(ctx) });
    return { id: drafted.id, number: drafted.state.edition };
  }

  private async within(
    unit: Unit,
    { id, expectedVersion }: OnActivation,
    decide: (state: AfterAction, activation: Activation) => readonly AfterActionEvent[],
  ): Promise<void> {
    const { state: activation } = await unit.load(this.activations, id);
    const { actor } = unit.ctx;
    if (isPerson(actor) && !seatedDesks(activation).includes(actor.deskId)) throw new DomainError('not-found');
    let events: readonly AfterActionEvent[] = [];
    const after = await unit.change(this.afterActions, id, (state) => (events = decide(state, activation)), expectedVersion);
    for (const event of events) await this.follow(unit, after, event);
  }

  /** What is owed by what a side has undertaken. */
  private async follow(unit: Unit, { state }: Stored<AfterAction>, event: AfterActionEvent): Promise<void> {
    if (event.type === 'after-action.improvement-undertaken') {
      const { id, ownerDeskId, dueAt } = event.data.improvement;
      await this.obligations.open(unit, {
        act: 'do-improvement',
        subject: { kind: 'improvement', id },
        caseId: null,
        deskId: ownerDeskId,
        counterpartDeskId: state.sides.find(({ country }) => country === event.data.by.country)?.deskId ?? null,
        lifeSafety: false,
        ladder: 'do-improvement',
        limitMinutes: Math.max(1, minutesBetween(unit.now, dueAt)),
      });
    }
    if (event.type === 'after-action.improvement-done')
      await this.obligations.meet(unit, { subjectId: event.data.improvementId });
    if (event.type === 'after-action.improvement-dropped')
      await this.obligations.cancel(unit, { subjectId: event.data.improvementId, because: 'improvement-dropped' });
  }
}
