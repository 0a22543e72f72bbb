import type { DeskId, Instant, UserId } from '#kernel';
import type { Tx } from '#platform/persistence';

/** Whose calendar a feed is. */
export type FeedOwner = { readonly personId: UserId } | { readonly deskId: DeskId };

export interface CalendarFeed {
  readonly issuedAt: Instant;
  /** Null while it was never fetched. */
  readonly readAt: Instant | null;
}

/** Addresses of calendars. Their secrets are known to whom they were given alone. */
export abstract class CalendarFeedsStore {
  /** Null when there is none. */
  abstract find(owner: FeedOwner): Promise<CalendarFeed | null>;
  abstract issue(
    tx: Tx,
    feed: { readonly id: string; readonly owner: FeedOwner; readonly hash: Buffer; readonly by: UserId },
  ): Promise<void>;
  /** False when there was none. */
  abstract revoke(tx: Tx, owner: FeedOwner, by: UserId): Promise<boolean>;
  /** Whose it is, as long as it was not ended. Notes now and then that it was fetched. */
  abstract ownerOf(hash: Buffer): Promise<FeedOwner | null>;
}
