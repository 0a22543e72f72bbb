import type { Bilingual, DeskId, ItemId } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { ItemContent } from '../domain/content.js';
import { itemAggregate, type Holder, type Item } from '../domain/item.js';
import type { ItemEvent } from '../domain/item.events.js';

/** What an item says, with the salt that its commitment needs. */
export interface SealedContent {
  readonly content: ItemContent;
  readonly salt: Buffer;
  readonly hash: string;
}

export interface ItemFile {
  readonly id: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A recipient as the directory named it when the item crossed. */
export interface NamedHolder {
  readonly holder: Holder;
  readonly name: Bilingual;
  readonly address: Bilingual;
}

/** Port to the rows of items, of what they say, and of the crossings. Abstract class, so that it is its own injection token. */
export abstract class ItemsRepository extends AggregateStore<Item, ItemEvent> {
  readonly aggregate = itemAggregate;

  abstract keepContent(tx: Tx, id: ItemId, edition: number, sealed: SealedContent): void;

  abstract keepFiles(tx: Tx, id: ItemId, files: readonly ItemFile[]): void;

  /** Takes away files that were wrong, with their bytes. */
  abstract dropFiles(tx: Tx, id: ItemId, fileIds: readonly string[]): void;

  /** The rows of the disclosure ledger. */
  abstract keepCrossings(tx: Tx, id: ItemId, item: Item, holders: readonly NamedHolder[]): void;

  /** The desk gave the item up; the row stays. */
  abstract endCrossing(tx: Tx, id: ItemId, deskId: DeskId): void;

  /** What it says in its newest edition; null once it is erased. */
  abstract content(tx: Tx, id: ItemId): Promise<ItemContent | null>;

  abstract file(tx: Tx, id: ItemId, fileId: string): Promise<ItemFile | null>;

  /** Takes away what the item says, in all editions, with its salt, its files and its subjects. */
  abstract erase(tx: Tx, id: ItemId): void;

  /** Items whose time has come, locked; those that another sweep holds are left to it. */
  abstract claimDue(tx: Tx, limit: number): Promise<ItemId[]>;
}
