import { DirectoryQueries } from '#directory';
import type { DeskId, ItemId, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import { shareItem } from '../domain/change-item.js';
import type { Purpose } from '../domain/conditions.js';
import { holderOf, type Item } from '../domain/item.js';
import { officerOf } from './acting.js';
import { ItemChains } from './item-chains.js';
import { mustSee } from './item-sight.js';
import { Items } from './items.js';
import { ItemsRepository } from './items.repository.js';
import { mustBeDesks, mustBePurpose } from './targets.js';

export interface ShareItemCommand {
  readonly itemId: ItemId;
  readonly expectedVersion: number | undefined;
  readonly toDeskIds: readonly DeskId[];
  readonly purpose: Purpose;
}

/**
 * Passes an item on. Its row, and those of everything it rests on, are locked before it is decided: a recall that comes a moment
 * earlier stops it, one that comes a moment later reaches the new holder as well.
 */
@Injectable()
export class ShareItem {
  constructor(
    private readonly runner: CommandRunner,
    private readonly repository: ItemsRepository,
    private readonly chains: ItemChains,
    private readonly items: Items,
    private readonly directory: DirectoryQueries,
  ) {}

  /** @throws DomainError not-found, item-* */
  async execute(ctx: RequestContext, command: ShareItemCommand): Promise<Stored<Item>> {
    const by = officerOf(ctx);
    const { itemId, expectedVersion, purpose } = command;
    return this.runner.run(ctx, async (unit) => {
      const before = await this.chains.hold(unit, itemId, by.deskId);
      await unit.change(this.repository, itemId, () => [], expectedVersion);
      mustSee(before.state, by.deskId, 'content', unit.now);
      const snapshot = this.directory.snapshot();
      mustBePurpose(snapshot, purpose);
      const to = mustBeDesks(snapshot, command.toDeskIds, by.deskId);
      const chain = await this.chains.of(unit, itemId);
      const rule = this.chains.mustPass(chain, { by, to, purpose, now: unit.now }, '/toDeskIds');
      const recipients = to.map((party) => ({ ...party, fromDeskId: by.deskId, purposes: [purpose], rule }));
      const after = await unit.change(this.repository, itemId, (state) => shareItem(state, by, recipients, unit.now));
      const fresh = after.state.holders.filter(({ deskId }) => holderOf(before.state, deskId) === undefined);
      if (fresh.length > 0) await this.items.crossed(unit, after, fresh);
      return after;
    });
  }
}
