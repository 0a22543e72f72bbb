import type { FeedSource } from '../domain/feed-import.js';

export interface AskedBefore {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What came of asking a feed. */
export interface Asked extends AskedBefore {
  readonly outcome: 'read' | 'unchanged' | 'failed';
  readonly detail: string | null;
}

/** Port to the clocks of feeds. Of several workers, the one that moves a clock ahead is the one who asks. */
export abstract class FeedWatchesStore {
  abstract begin(source: FeedSource): Promise<void>;

  /** Whose turn it is: moves the clock ahead by so many minutes; null when it is not time yet, or the feed is not watched. */
  abstract claim(source: FeedSource, minutes: number): Promise<AskedBefore | null>;

  abstract note(source: FeedSource, asked: Asked): Promise<void>;

  abstract end(source: FeedSource): Promise<void>;

  /** Whether a file of this feed was ever read in the live realm. */
  abstract hasRead(source: FeedSource): Promise<boolean>;
}
