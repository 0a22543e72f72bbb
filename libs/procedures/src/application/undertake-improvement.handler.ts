import { DomainError, type RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import type { Improvement } from '../domain/after-action.js';
import { undertake } from '../domain/improvements.js';
import { type OnActivation, signatureOf } from './activation-work.js';
import { AfterActionWork } from './after-action-work.js';
import { AfterActionsRepository } from './after-actions.repository.js';
import { DraftForImprovement } from './draft-for-improvement.js';

export type NewImprovement = Pick<Improvement, 'text' | 'ownerDeskId' | 'dueAt' | 'observationId'> & {
  readonly changesProcedure: boolean;
};

/** A side undertakes an improvement; one that changes the procedure opens a draft that cites it. */
@Injectable()
export class UndertakeImprovement {
  constructor(
    private readonly runner: CommandRunner,
    private readonly afterActions: AfterActionsRepository,
    private readonly review: AfterActionWork,
    private readonly drafts: DraftForImprovement,
  ) {}

  /** @throws DomainError not-found, also where the desk has no seat; version-stale; improvement-* */
  async execute(ctx: RequestContext, on: OnActivation, { changesProcedure, ...improvement }: NewImprovement): Promise<void> {
    await this.runner.run(ctx, async (unit) => {
      const procedureId = (await this.afterActions.load(unit.tx, on.id))?.state.procedureId;
      if (procedureId === undefined) throw new DomainError('not-found');
      const id = newId();
      const cited = { procedureId, on, improvementId: id, note: improvement.text };
      const edition = changesProcedure ? await this.drafts.within(unit, ctx, cited) : null;
      await this.review.within(unit, on, (state, activation) =>
        undertake(state, { ...improvement, id, edition, by: signatureOf(ctx, unit) }, activation, unit.now),
      );
    });
  }
}
