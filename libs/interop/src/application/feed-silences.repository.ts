import type { Instant } from '#kernel';
import { AggregateStore, type Stored } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { FeedSource } from '../domain/feed-import.js';
import { feedSilenceAggregate, type FeedSilence, type FeedSilenceEvent } from '../domain/feed-silence.js';

/** Port to the rows of silences, and to since when feeds are watched. */
export abstract class FeedSilencesRepository extends AggregateStore<FeedSilence, FeedSilenceEvent> {
  readonly aggregate = feedSilenceAggregate;

  /** One worker at a time judges a feed; what another did before is seen. */
  abstract queueFor(tx: Tx, source: FeedSource): Promise<void>;

  /** The one that goes on, locked; null while the feed speaks. */
  abstract standing(tx: Tx, source: FeedSource): Promise<Stored<FeedSilence> | null>;

  /** Begins the watch where there is none. @returns when the last file was read that came by itself; else since when it is watched */
  abstract lastGood(tx: Tx, source: FeedSource): Promise<Instant>;

  abstract unwatch(tx: Tx, source: FeedSource): Promise<void>;
}
