import { Obligations } from '#escalation';
import type { ItemId, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import { reviewItem } from '../domain/change-item.js';
import type { Item } from '../domain/item.js';
import { officerOf } from './acting.js';
import { ItemChains } from './item-chains.js';
import { Items, outlivesReview } from './items.js';
import { ItemsRepository } from './items.repository.js';

export interface ReviewItemCommand {
  readonly itemId: ItemId;
  readonly expectedVersion: number | undefined;
  readonly decision: 'keep' | 'destroy';
  readonly reason: string | null;
}

/** A holder keeps what it has for another six months, with a reason, or gives it up. */
@Injectable()
export class ReviewItem {
  constructor(
    private readonly runner: CommandRunner,
    private readonly repository: ItemsRepository,
    private readonly chains: ItemChains,
    private readonly items: Items,
    private readonly obligations: Obligations,
  ) {}

  /** @throws DomainError not-found, version-stale, item-not-held, item-review-needs-reason, item-recalled, item-erased */
  async execute(ctx: RequestContext, command: ReviewItemCommand): Promise<Stored<Item>> {
    const by = officerOf(ctx);
    const { itemId, expectedVersion, decision } = command;
    return this.runner.run(ctx, async (unit) => {
      await this.chains.hold(unit, itemId, by.deskId);
      const reviewed = await unit.change(
        this.repository,
        itemId,
        (state) => reviewItem(state, by, command, unit.now),
        expectedVersion,
      );
      await this.obligations.meet(unit, { subjectId: itemId, act: 'review-item', deskId: by.deskId });
      if (decision === 'destroy') this.repository.endCrossing(unit.tx, itemId, by.deskId);
      else if (outlivesReview(reviewed.state.destroyBy, unit.now))
        await this.items.owesReview(unit, itemId, [by.deskId], reviewed.state);
      return reviewed;
    });
  }
}
