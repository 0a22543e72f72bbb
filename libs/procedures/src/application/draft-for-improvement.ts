import type { RequestContext } from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Improvement } from '../domain/after-action.js';
import type { OnActivation } from './activation-work.js';
import { authorOf, EditionDesk } from './edition-desk.js';
import { EditionsRepository } from './editions.repository.js';
import { WriteEdition } from './write-edition.handler.js';

export interface CitingDraft {
  readonly procedureId: string;
  readonly on: OnActivation;
  readonly improvementId: string;
  readonly note: string;
}

/** An improvement that changes the procedure opens a draft of it: the text in force, with the improvement cited. */
@Injectable()
export class DraftForImprovement {
  constructor(
    private readonly editions: EditionsRepository,
    private readonly desk: EditionDesk,
    private readonly writing: WriteEdition,
  ) {}

  async within(
    unit: Unit,
    ctx: RequestContext,
    { procedureId, on, improvementId, note }: CitingDraft,
  ): Promise<Improvement['edition']> {
    await this.editions.takeTurn(unit.tx, procedureId);
    const source = (await this.desk.sourceInForce(ctx.realm, procedureId)) ?? '';
    const checked = await this.desk.check(ctx.realm, procedureId, source);
    const written = { source, note, cites: [{ activationId: on.id, improvementId }] };
    const drafted = await this.writing.draftWithin(unit, procedureId, { written, checked, by: authorOf(ctx) });
    return { id: drafted.id, number: drafted.state.edition };
  }
}
