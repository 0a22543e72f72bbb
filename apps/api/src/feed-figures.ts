import { FeedsQueries } from '#interop';
import { LIVE } from '#kernel';
import { Metrics } from '#platform/observability';
import { Injectable } from '@nestjs/common';

/** How feeds of the live border stand, for the metrics: what is silent is an alarm outside as well. */
@Injectable()
export class FeedFigures {
  private readonly figures;

  constructor(
    private readonly feeds: FeedsQueries,
    metrics: Metrics,
  ) {
    this.figures = {
      silent: metrics.gauge('enlace_feed_silent', '1 while a watched feed has brought nothing for too long: raise an alarm', [
        'feed',
      ]),
      age: metrics.gauge('enlace_feed_last_file_age_seconds', 'Since the last file of the feed was read', ['feed']),
    };
  }

  /** Reads them anew. A store that is away leaves the last figures: that it is away is told by others. */
  async read(): Promise<void> {
    try {
      for (const { source, last, silentSince } of await this.feeds.feeds(LIVE)) {
        this.figures.silent.set({ feed: source }, silentSince === null ? 0 : 1);
        if (last) this.figures.age.set({ feed: source }, (Date.now() - Date.parse(last.state.receivedAt)) / 1_000);
      }
    } catch {
      return;
    }
  }
}
