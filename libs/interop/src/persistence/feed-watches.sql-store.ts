import { LIVE } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { FeedWatchesStore, type Asked, type AskedBefore } from '../application/feed-watches.store.js';
import type { FeedSource } from '../domain/feed-import.js';

const BEGIN = sql('interop.begin-watch', 'insert into feed_watch (source, next_at) values ($1, now()) on conflict do nothing');
const CLAIM = sql(
  'interop.claim-watch',
  `update feed_watch set next_at = now() + make_interval(mins => $2) where source = $1 and next_at <= now()
   returning etag, last_modified as "lastModified"`,
);
const NOTE = sql(
  'interop.note-watch',
  `update feed_watch set asked_at = now(), outcome = $2, detail = $3, etag = $4, last_modified = $5,
     failures = case when $2 = 'failed' then failures + 1 else 0 end
   where source = $1`,
);
const END = sql('interop.end-watch', 'delete from feed_watch where source = $1');
const HAS_READ = sql('interop.has-read', 'select 1 from feed_import where realm = $1 and source = $2 limit 1');

@Injectable()
export class FeedWatchesSqlStore extends FeedWatchesStore {
  constructor(private readonly database: Database) {
    super();
  }

  async begin(source: FeedSource): Promise<void> {
    await this.database.query(BEGIN, [source]);
  }

  async claim(source: FeedSource, minutes: number): Promise<AskedBefore | null> {
    const [row] = await this.database.query<AskedBefore>(CLAIM, [source, minutes]);
    return row ?? null;
  }

  async note(source: FeedSource, { outcome, detail, etag, lastModified }: Asked): Promise<void> {
    await this.database.query(NOTE, [source, outcome, detail, etag, lastModified]);
  }

  async end(source: FeedSource): Promise<void> {
    await this.database.query(END, [source]);
  }

  async hasRead(source: FeedSource): Promise<boolean> {
    return (await this.database.query(HAS_READ, [LIVE, source])).length > 0;
  }
}
