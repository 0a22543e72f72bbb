import type { Context } from '#kernel';
import { CommandRunner, type Stored, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import type { Author, Cite, EditionText, ProcedureEdition } from '../domain/edition.js';
import { refuseEdition } from '../domain/edition.errors.js';
import { draftEdition, reviseEdition } from '../domain/write-edition.js';
import { AfterActionsRepository } from './after-actions.repository.js';
import { type CheckedSource, EditionDesk, sourceHashOf } from './edition-desk.js';
import { EditionsRepository } from './editions.repository.js';

export interface Written {
  readonly source: string;
  readonly note: string;
  readonly cites: readonly Cite[];
}

/** Which edition, and the version that whoever acts has seen. */
export interface OnEdition {
  readonly id: string;
  readonly expectedVersion?: number | undefined;
}

/** Puts a text down as a draft, new or in the place of another. Faults do not hinder it: a draft is where one works. */
@Injectable()
export class WriteEdition {
  constructor(
    private readonly runner: CommandRunner,
    private readonly editions: EditionsRepository,
    private readonly desk: EditionDesk,
    private readonly afterActions: AfterActionsRepository,
  ) {}

  /** @throws DomainError not-found for a procedure that there is not, unless the text bears its name; procedure-cite-unknown */
  async draft(ctx: Context, procedureId: string, written: Written, by: Author): Promise<Stored<ProcedureEdition>> {
    const checked = await this.desk.check(ctx.realm, procedureId, written.source);
    await this.desk.mustKnow(ctx.realm, procedureId, checked.text);
    return this.runner.run(ctx, async (unit) => {
      await this.editions.takeTurn(unit.tx, procedureId);
      await this.mustBeAsked(unit, procedureId, written.cites);
      return this.draftWithin(unit, procedureId, { written, checked, by });
    });
  }

  /** The same inside another act's transaction, which holds the procedure's turn. */
  async draftWithin(
    unit: Unit,
    procedureId: string,
    { written, checked, by }: { readonly written: Written; readonly checked: CheckedSource; readonly by: Author },
  ): Promise<Stored<ProcedureEdition>> {
    const text = await this.keep(unit, procedureId, written, checked);
    const edition = await this.desk.nextNumber(unit, procedureId);
    return unit.create(this.editions, newId<'ProcedureEdition'>(), draftEdition({ ...text, procedureId, edition, by }, unit.now));
  }

  /** @throws DomainError not-found, version-stale, procedure-cite-unknown for a cite that it had not, and what reviseEdition refuses */
  async revise(ctx: Context, { id, expectedVersion }: OnEdition, written: Written, by: Author): Promise<void> {
    await this.runner.run(ctx, async (unit) => {
      const { procedureId, cites: before } = (await unit.load(this.editions, id)).state;
      await this.mustBeAsked(unit, procedureId, written.cites, before);
      const checked = await this.desk.check(ctx.realm, procedureId, written.source);
      const text = await this.keep(unit, procedureId, written, checked);
      const told = this.desk.everyDesk();
      await unit.change(this.editions, id, (state) => reviseEdition(state, { ...text, by }, told, unit.now), expectedVersion);
    });
  }

  /** What is cited is an improvement that is open and asks another text of this procedure. What was cited before may be over meanwhile. */
  private async mustBeAsked(
    unit: Unit,
    procedureId: string,
    cites: readonly Cite[],
    before: readonly Cite[] = [],
  ): Promise<void> {
    for (const [index, { activationId, improvementId }] of cites.entries()) {
      if (before.some((one) => one.improvementId === improvementId && one.activationId === activationId)) continue;
      if ((await this.afterActions.procedureAsked(unit.tx, activationId, improvementId)) !== procedureId)
        throw refuseEdition('procedure-cite-unknown', { improvement: improvementId }, `/cites/${index}/improvementId`);
    }
  }

  private async keep(unit: Unit, procedureId: string, written: Written, { hash }: CheckedSource): Promise<EditionText> {
    const sourceHash = sourceHashOf(written.source);
    this.editions.keepSource(unit.tx, sourceHash, written.source);
    const { note, cites } = written;
    return { sourceHash, hash, base: await this.desk.base(unit, procedureId), note, cites };
  }
}
