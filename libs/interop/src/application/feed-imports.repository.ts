import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import { feedImportAggregate, type FeedImport, type FeedImportEvent } from '../domain/feed-import.js';
import type { FeedReport } from '../domain/feed-report.js';

/** Port to the rows of files that were read. */
export abstract class FeedImportsRepository extends AggregateStore<FeedImport, FeedImportEvent> {
  readonly aggregate = feedImportAggregate;

  /** Keeps what became of each piece, beside the row and apart from the ledger: it holds words of the file. */
  abstract keepReport(tx: Tx, id: string, report: FeedReport): void;
}
