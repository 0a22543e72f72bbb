import { DomainError, LIVE, type SystemContext } from '#kernel';
import { Env } from '#platform/config';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { FeedWatchesStore, type Asked, type AskedBefore } from './feed-watches.store.js';
import { FetchFile, NotFetched } from './fetch-file.js';
import { ImportFile } from './import-file.handler.js';

const SOURCE = 'cbp-wait-times';

/** The engine itself, bringing what feeds say. */
export const feedContext = (): SystemContext => ({
  actor: { system: 'interop' },
  realm: LIVE,
  locale: 'en',
  correlationId: newId(),
});

/** Fetches wait times when it is time, and notes what came of it: also that nothing came. */
@Injectable()
export class PollFeed {
  constructor(
    private readonly env: Env,
    private readonly watches: FeedWatchesStore,
    private readonly files: FetchFile,
    private readonly importFile: ImportFile,
  ) {}

  async round(): Promise<void> {
    const { CBP_FEED_URL: url, CBP_FEED_MINUTES: minutes } = this.env;
    if (!url) return;
    await this.watches.begin(SOURCE);
    const before = await this.watches.claim(SOURCE, minutes);
    if (before) await this.watches.note(SOURCE, await this.ask(url, before));
  }

  private async ask(url: string, before: AskedBefore): Promise<Asked> {
    try {
      const { bytes, etag, lastModified } = await this.files.fetch(url, before);
      if (bytes === null) return { outcome: 'unchanged', detail: null, etag, lastModified };
      await this.importFile.execute(feedContext(), { bytes, way: 'poll', name: null });
      return { outcome: 'read', detail: null, etag, lastModified };
    } catch (error) {
      if (error instanceof NotFetched) return { ...before, outcome: 'failed', detail: error.message };
      // What cannot be read is asked for again whole: the host may mend it without giving it another name.
      if (error instanceof DomainError && error.code.startsWith('feed-'))
        return { etag: null, lastModified: null, outcome: 'failed', detail: error.code };
      throw error;
    }
  }
}
