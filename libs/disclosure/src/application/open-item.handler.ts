import { DomainError, type ItemId, type RequestContext } from '#kernel';
import { CommandRunner, LedgerSealing, type Stored, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { refuse } from '../domain/disclosure.errors.js';
import type { ItemContent } from '../domain/content.js';
import type { Item } from '../domain/item.js';
import { readItem, type ReadingKind } from '../domain/reading.js';
import { officerOf } from './acting.js';
import { ItemChains } from './item-chains.js';
import { mustSee } from './item-sight.js';
import { type ItemFile, ItemsRepository } from './items.repository.js';
import { ReadingsRepository } from './readings.repository.js';

/** What was opened, at which version of the item. */
export interface OpenedItem {
  readonly readingId: string;
  readonly item: Stored<Item>;
  readonly content: ItemContent;
  /** It was its originator who opened it. */
  readonly own: boolean;
}

export interface OpenedFile {
  readonly name: string;
  readonly file: ItemFile;
}

/**
 * Opens what an item says, and records who did. The item's row is locked meanwhile: whoever reads has read before a recall or after
 * it, never during it. No answer is kept for a retry: a second reading is a second reading, and kept answers are not erased.
 */
@Injectable()
export class OpenItem {
  constructor(
    private readonly runner: CommandRunner,
    private readonly repository: ItemsRepository,
    private readonly readings: ReadingsRepository,
    private readonly chains: ItemChains,
    private readonly sealing: LedgerSealing,
  ) {}

  /** @throws DomainError not-found, item-expired, item-recalled, item-erased, item-given-up */
  view(ctx: RequestContext, itemId: ItemId): Promise<OpenedItem> {
    return this.run(ctx, (unit) => this.open(unit, itemId, 'view'));
  }

  /** The whole, to be taken along. @throws DomainError as `view`; item-show-only, item-red-not-taken-along, ledger-unsealed-long */
  export(ctx: RequestContext, itemId: ItemId): Promise<OpenedItem> {
    return this.run(ctx, (unit) => this.open(unit, itemId, 'export'));
  }

  /** One file of it, to be taken along. @throws DomainError as `export` */
  download(ctx: RequestContext, itemId: ItemId, fileId: string): Promise<OpenedFile> {
    return this.run(ctx, async (unit) => {
      const { content } = await this.open(unit, itemId, 'download');
      const named = content.attachments.find(({ id }) => id === fileId);
      const file = named && (await this.repository.file(unit.tx, itemId, fileId));
      if (!named || !file) throw new DomainError('not-found');
      return { name: named.name, file };
    });
  }

  private run<T>({ idempotency: _kept, ...ctx }: RequestContext, work: (unit: Unit) => Promise<T>): Promise<T> {
    return this.runner.run(ctx, work);
  }

  private async open(unit: Unit, itemId: ItemId, how: ReadingKind): Promise<OpenedItem> {
    const { deskId, userId } = officerOf(unit.ctx);
    const item = await this.chains.hold(unit, itemId, deskId);
    if (how !== 'view') await this.sealing.mustBeRecent(unit.tx);
    const rule = mustSee(item.state, deskId, how === 'view' ? 'content' : 'copy', unit.now);
    const content = await this.repository.content(unit.tx, itemId);
    if (content === null) throw refuse('item-erased');
    const readingId = newId<'Reading'>();
    const { originator, edition } = item.state;
    const reading = { itemId, originatorDeskId: originator.deskId, deskId, by: userId, how, edition, rule };
    await unit.create(this.readings, readingId, readItem(reading, unit.now));
    return { readingId, item, content, own: originator.deskId === deskId };
  }
}
