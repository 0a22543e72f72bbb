import { DomainError, type FeedImportId, type Instant, type Realm } from '#kernel';
import type { Stored } from '#ledger';
import { decodeCursor, pageOf, type Page } from '#platform/http';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { FeedsQueries, type FeedState, type FeedWatch } from '../application/feeds.queries.js';
import { FEED_SOURCES, type FeedImport, type FeedSource } from '../domain/feed-import.js';
import type { FeedReport } from '../domain/feed-report.js';

const LAST = sql(
  'interop.last-imports',
  `select distinct on (source) id, version, body as state from feed_import where realm = $1 order by source, received_at desc, id desc`,
);
const WATCHES = sql(
  'interop.watches',
  `select source, next_at as "nextAt", asked_at as "askedAt", outcome, detail, failures from feed_watch`,
);
const SILENT = sql(
  'interop.silent-feeds',
  `select source, body ->> 'since' as since from feed_silence where realm = $1 and state = 'silent'`,
);
const IMPORTS = sql(
  'interop.imports',
  `select id, version, body as state from feed_import where realm = $1
     and ($2::timestamptz is null or (received_at, id) < ($2, $3::uuid))
   order by received_at desc, id desc limit $4`,
);
const REPORT = sql('interop.report', 'select id, version, body as state, report from feed_import where realm = $1 and id = $2');

@Injectable()
export class FeedsSqlQueries extends FeedsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async feeds(realm: Realm): Promise<readonly FeedState[]> {
    const [last, watches, silent] = await Promise.all([
      this.database.query<Stored<FeedImport>>(LAST, [realm]),
      this.database.query<FeedWatch & { readonly source: FeedSource }>(WATCHES),
      this.database.query<{ readonly source: FeedSource; readonly since: Instant }>(SILENT, [realm]),
    ]);
    return FEED_SOURCES.map((source) => {
      const found = watches.find((watch) => watch.source === source);
      const watch = found && { ...found, source: undefined };
      return {
        source,
        last: last.find(({ state }) => state.source === source) ?? null,
        watch: watch ?? null,
        silentSince: silent.find((one) => one.source === source)?.since ?? null,
      };
    });
  }

  async imports(realm: Realm, limit: number, cursor: string | null): Promise<Page<Stored<FeedImport>>> {
    const [at, id] = cursor === null ? [null, null] : decodeCursor(cursor, 2);
    const rows = await this.database.query<Stored<FeedImport>>(IMPORTS, [realm, at, id, limit + 1]);
    return pageOf(rows, limit, (row) => [row.state.receivedAt, row.id]);
  }

  async report(realm: Realm, id: FeedImportId): Promise<Stored<FeedImport> & { readonly report: FeedReport | null }> {
    const [row] = await this.database.query<Stored<FeedImport> & { readonly report: FeedReport | null }>(REPORT, [realm, id]);
    if (!row) throw new DomainError('not-found');
    return row;
  }
}
