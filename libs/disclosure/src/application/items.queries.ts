import type { CaseId, Instant, ItemId, RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import type { Page } from '#platform/http';
import type { Chase } from '../domain/chase.js';
import type { Consent } from '../domain/consent.js';
import type { Item } from '../domain/item.js';
import type { ItemStateName } from '../domain/item.machine.js';

export interface ItemFilter {
  readonly direction: 'in' | 'out' | null;
  readonly state: ItemStateName | null;
  readonly caseId: CaseId | null;
  /** The request or provision that it belongs to. */
  readonly sourceId: string | null;
  /** Words of its nature. */
  readonly q: string | null;
  /** The label of a person, found as it is folded; only in items that the reader may open. */
  readonly subject: string | null;
}

/** An item as its row stands, and the realm's time at which it was read: an expiry counts from its second. */
export interface ItemSeen extends Stored<Item> {
  readonly now: Instant;
  /** The reader's desk sees the case that it belongs to. */
  readonly caseSeen: boolean;
}

export interface ConsentFilter {
  readonly direction: 'in' | 'out' | null;
  readonly state: Consent['state'] | null;
}

export interface PageWanted {
  readonly limit: number;
  readonly cursor: string | null;
}

/** One item of a chain; what the reader is no party to says only who has a say in it. */
export interface LinkSeen extends ItemSeen {
  readonly consents: readonly Stored<Consent>[];
}

/** Reads, with the predicate of the table in the README: what a desk is no party to does not exist for it. */
export abstract class ItemsQueries {
  /** Newest first. */
  abstract list(ctx: RequestContext, filter: ItemFilter, page: PageWanted): Promise<Page<ItemSeen>>;

  abstract count(ctx: RequestContext, filter: ItemFilter, most: number): Promise<number>;

  /** @throws DomainError not-found */
  abstract get(ctx: RequestContext, id: ItemId): Promise<ItemSeen>;

  /** The item, then what it rests on. @throws DomainError not-found */
  abstract chain(ctx: RequestContext, id: ItemId): Promise<readonly LinkSeen[]>;

  /** Corrections and recalls of an item, oldest first. @throws DomainError not-found */
  abstract chases(ctx: RequestContext, id: ItemId): Promise<readonly Stored<Chase>[]>;

  /** @throws DomainError not-found */
  abstract chase(ctx: RequestContext, id: string): Promise<Stored<Chase>>;

  /** Consents that this desk asked for, or is asked for; newest first. */
  abstract consents(ctx: RequestContext, filter: ConsentFilter, page: PageWanted): Promise<Page<Stored<Consent>>>;

  /** @throws DomainError not-found */
  abstract consent(ctx: RequestContext, id: string): Promise<Stored<Consent>>;
}
