import { Obligations } from '#escalation';
import type { ChaseId, ItemId, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { recallItem } from '../domain/change-item.js';
import type { Chase } from '../domain/chase.js';
import type { RecallReason } from '../domain/item.events.js';
import { officerOf } from './acting.js';
import { Chases } from './chases.js';
import { ItemChains } from './item-chains.js';
import { ItemsRepository } from './items.repository.js';

export interface RecallItemCommand {
  readonly itemId: ItemId;
  readonly expectedVersion: number | undefined;
  readonly because: RecallReason;
}

/** The originator takes an item back: from its commit on nobody else reads it, and everybody who had it has to acknowledge. */
@Injectable()
export class RecallItem {
  constructor(
    private readonly runner: CommandRunner,
    private readonly repository: ItemsRepository,
    private readonly chains: ItemChains,
    private readonly chases: Chases,
    private readonly obligations: Obligations,
  ) {}

  /** @throws DomainError not-found, version-stale, item-not-originator, item-recalled, item-erased */
  async execute(ctx: RequestContext, { itemId, expectedVersion, because }: RecallItemCommand): Promise<Stored<Chase>> {
    const by = officerOf(ctx);
    return this.runner.run(ctx, async (unit) => {
      await this.chains.hold(unit, itemId, by.deskId);
      const chaseId = newId<'Chase'>() satisfies ChaseId;
      const recalled = await unit.change(
        this.repository,
        itemId,
        (state) => recallItem(state, by, { because, chaseId }, unit.now),
        expectedVersion,
      );
      await this.obligations.cancel(unit, { subjectId: itemId, act: 'review-item', because: 'recalled' });
      return this.chases.open(unit, chaseId, recalled, by, { kind: 'recall', because });
    });
  }
}
