import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { FeedImportsRepository } from '../application/feed-imports.repository.js';
import type { FeedImport } from '../domain/feed-import.js';
import type { FeedReport } from '../domain/feed-report.js';

const LOAD = sql('interop.load-import', 'select body as state, version from feed_import where realm = $1 and id = $2');
const INSERT = sql(
  'interop.insert-import',
  'insert into feed_import (id, realm, version, received_at, body) values ($1, $2, $3, $4, $5)',
);
const KEEP_REPORT = sql('interop.keep-report', 'update feed_import set report = $3 where realm = $1 and id = $2');

@Injectable()
export class FeedImportsStore extends FeedImportsRepository {
  async load(tx: Tx, id: string): Promise<{ state: FeedImport; version: number } | null> {
    const [row] = await tx.query<{ state: FeedImport; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: FeedImport, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, state.receivedAt, JSON.stringify(state)]);
  }

  /** What was read stays what it was. */
  update(): Promise<boolean> {
    throw new TypeError('a file that was read does not change');
  }

  keepReport(tx: Tx, id: string, report: FeedReport): void {
    tx.send(KEEP_REPORT, [tx.realm, id, JSON.stringify(report)], 1);
  }
}
