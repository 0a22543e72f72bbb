import type { ProvisionId, RequestContext } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { Votes } from '#votes';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { giveProvision, prepareProvision, rewriteProvision } from '../domain/give-provision.js';
import { mustAllowProvision, type Provision, type ProvisionForm } from '../domain/provision.js';
import { needsSecondPerson } from '../domain/request-form.js';
import type { AnswerItem } from './answer-content.js';
import { AnswerItems, type ReadyItems } from './answer-items.js';
import { preparedProvisionVote, releasedProvisionVote } from './release-votes.js';
import { ProvisionSurroundings, type ProvisionTarget } from './provision-surroundings.js';
import { ProvisionsRepository } from './provisions.repository.js';
import { RequestNumbers } from './request-numbers.js';
import { officerOf } from './request-setting.js';

export interface GiveProvisionCommand {
  readonly form: ProvisionForm;
  readonly items: readonly AnswerItem[];
}

/** What was written, and whether it is the first writing. */
interface Written {
  readonly items: readonly AnswerItem[];
  readonly ready: ReadyItems;
  readonly isNew: boolean;
}

/** Gives information unasked: at once, or, where protected people are in it, on a second person's word. */
@Injectable()
export class GiveProvision {
  constructor(
    private readonly votes: Votes,
    private readonly provisions: ProvisionsRepository,
    private readonly numbers: RequestNumbers,
    private readonly answerItems: AnswerItems,
    private readonly around: ProvisionSurroundings,
  ) {}

  /** @throws DomainError not-found for a case that the desk does not see; request-answer-unfit naming every fault */
  give(ctx: RequestContext, { form, items }: GiveProvisionCommand): Promise<Stored<Provision>> {
    return this.votes.run(ctx, async (unit) => {
      await this.around.lockCase(unit, form);
      const id = newId<'Provision'>() satisfies ProvisionId;
      const { ready, facts } = await this.written(ctx, unit, id, { form, items });
      const number = await this.numbers.draw(unit);
      const prepared = await unit.create(this.provisions, id, prepareProvision(form, { ...facts, number }, unit.now));
      return this.crossOrWait(unit, prepared, { items, ready, isNew: true });
    });
  }

  /** Writes it anew, before it crossed. @throws DomainError as `give`; not-found, version-stale, request-provision-over */
  rewrite(ctx: RequestContext, { form, items, ...target }: GiveProvisionCommand & ProvisionTarget): Promise<Stored<Provision>> {
    return this.votes.run(ctx, async (unit) => {
      await this.around.lockCase(unit, form);
      const { state } = await this.around.hold(unit, target);
      mustAllowProvision(state, 'prepare');
      const { ready, facts } = await this.written(ctx, unit, target.id, { form, items });
      const prepared = await unit.change(this.provisions, target.id, (before) => rewriteProvision(before, form, facts, unit.now));
      return this.crossOrWait(unit, prepared, { items, ready, isNew: false });
    });
  }

  /** The second person lets it cross. @throws DomainError not-found, version-stale, request-second-person-same, request-provision-over */
  release(ctx: RequestContext, target: ProvisionTarget): Promise<Stored<Provision>> {
    return this.votes.run(ctx, async (unit) => {
      const { state } = await this.around.hold(unit, target);
      mustAllowProvision(state, 'give');
      const items = await this.provisions.prepared(unit.tx, target.id);
      const giving = { form: state.form, items, author: state.prepared.by };
      const ready = await this.ready(ctx, unit, target.id, giving);
      giveProvision(state, { ...this.around.facts(unit, state), itemIds: [], needsSecond: true }, unit.now);
      await this.provisions.dropPrepared(unit.tx, target.id);
      const given = await this.cross(unit, target.id, ready, true);
      await this.votes.cast(unit, releasedProvisionVote(target.id, state, items));
      return given;
    });
  }

  /** What was written, and everything that is wrong with it. */
  private async written(ctx: RequestContext, unit: Unit, id: ProvisionId, { form, items }: GiveProvisionCommand) {
    const officer = officerOf(ctx);
    const ready = await this.ready(ctx, unit, id, { form, items, author: officer.userId });
    const faults = [...this.around.faults(form, officer.deskId, unit.now), ...ready.faults];
    const digest = createHash('sha256').update(JSON.stringify(items)).digest('hex');
    return { ready, facts: { officer, faults, items: items.length, digest, needsSecond: items.some(needsSecondPerson) } };
  }

  private async crossOrWait(
    unit: Unit,
    prepared: Stored<Provision>,
    { items, ready, isNew }: Written,
  ): Promise<Stored<Provision>> {
    const id = prepared.id as ProvisionId;
    if (items.some(needsSecondPerson)) {
      await this.votes.cast(unit, preparedProvisionVote(id, prepared.state, items, isNew));
      await this.provisions.keepPrepared(unit.tx, id, items);
      await this.around.waits(unit, prepared);
      return prepared;
    }
    await this.provisions.dropPrepared(unit.tx, id);
    return this.cross(unit, id, ready, false);
  }

  private ready(
    ctx: RequestContext,
    unit: Unit,
    id: ProvisionId,
    { form, items, author }: GiveProvisionCommand & { readonly author: Provision['prepared']['by'] },
  ): Promise<ReadyItems> {
    const { caseId, toDeskId } = form;
    const source = { kind: 'unasked', provisionId: id } as const;
    const crossing = { caseId, source, fromDeskId: ctx.actor.deskId, toDeskId, author };
    return this.answerItems.ready(ctx, unit, { items, complete: true, refusals: [] }, crossing);
  }

  private async cross(unit: Unit, id: ProvisionId, ready: ReadyItems, needsSecond: boolean): Promise<Stored<Provision>> {
    const itemIds = await this.answerItems.provide(unit, ready);
    const given = await unit.change(this.provisions, id, (state) =>
      giveProvision(state, { ...this.around.facts(unit, state), itemIds, needsSecond }, unit.now),
    );
    await this.around.given(unit, given);
    return given;
  }
}
