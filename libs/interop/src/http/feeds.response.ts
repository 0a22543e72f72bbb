import type { DeskId, FeedImportId, Instant } from '#kernel';
import type { Stored } from '#ledger';
import type { FeedState, FeedWatch } from '../application/feeds.queries.js';
import type { FeedImport, FeedSource, FeedWay } from '../domain/feed-import.js';
import type { FeedReport } from '../domain/feed-report.js';

/** A file that was read. No person is named: the desk brought it. */
export interface FeedImportResponse {
  readonly id: FeedImportId;
  readonly source: FeedSource;
  readonly way: FeedWay;
  readonly name: string | null;
  readonly digest: string;
  readonly bytes: number;
  readonly format: 'json' | 'xml';
  readonly receivedAt: Instant;
  readonly byDeskId: DeskId | null;
  readonly ports: number;
  readonly readings: number;
  readonly fresh: number;
  readonly corrected: number;
  readonly parked: number;
  readonly proposed: number;
}

/** The file with what became of each piece of it. */
export interface FeedReportResponse extends FeedImportResponse {
  readonly report: FeedReport | null;
}

export interface FeedStateResponse {
  readonly source: FeedSource;
  readonly last: FeedImportResponse | null;
  readonly watch: FeedWatch | null;
  /** Since when it brings nothing although it is watched: the joint desks owe that it speaks again. */
  readonly silentSince: Instant | null;
}

export const feedImportResponse = ({ id, state }: Stored<FeedImport>): FeedImportResponse => ({
  id: id as FeedImportId,
  source: state.source,
  way: state.way,
  name: state.name,
  digest: state.digest,
  bytes: state.bytes,
  format: state.format,
  receivedAt: state.receivedAt,
  byDeskId: state.byDeskId,
  ports: state.ports,
  readings: state.readings,
  fresh: state.fresh,
  corrected: state.corrected,
  parked: state.parked,
  proposed: state.proposed,
});

export const feedStateResponse = ({ source, last, watch, silentSince }: FeedState): FeedStateResponse => ({
  source,
  last: last && feedImportResponse(last),
  watch: watch && {
    nextAt: watch.nextAt,
    askedAt: watch.askedAt,
    outcome: watch.outcome,
    detail: watch.detail,
    failures: watch.failures,
  },
  silentSince,
});
