import type { FeedImportId, Instant, Realm } from '#kernel';
import type { Stored } from '#ledger';
import type { Page } from '#platform/http';
import type { FeedImport, FeedSource } from '../domain/feed-import.js';
import type { FeedReport } from '../domain/feed-report.js';

export interface FeedState {
  readonly source: FeedSource;
  readonly last: Stored<FeedImport> | null;
  /** How fetching goes; null where the feed is not fetched. */
  readonly watch: FeedWatch | null;
  /** Since when it brings nothing although it is watched; null while it speaks. */
  readonly silentSince: Instant | null;
}

export interface FeedWatch {
  readonly nextAt: Instant;
  readonly askedAt: Instant | null;
  readonly outcome: 'read' | 'unchanged' | 'failed' | null;
  /** A code of ours, or what the other host said. */
  readonly detail: string | null;
  readonly failures: number;
}

/** Reads of what feeds brought. */
export abstract class FeedsQueries {
  abstract feeds(realm: Realm): Promise<readonly FeedState[]>;

  /** The newest first. */
  abstract imports(realm: Realm, limit: number, cursor: string | null): Promise<Page<Stored<FeedImport>>>;

  /** @throws DomainError not-found */
  abstract report(realm: Realm, id: FeedImportId): Promise<Stored<FeedImport> & { readonly report: FeedReport | null }>;
}
