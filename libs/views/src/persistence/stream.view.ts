import type { DeskId, Instant, Realm } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';

const AFTER = sql(
  'views.stream-after',
  `select l.leaf_index as seq, e.type, e.case_id as "caseId", e.stream, e.sseq as version, e.at
   from ledger_leaf l join ledger_entry e on e.id = l.entry_id
   where l.leaf_index > $1 and e.realm = $2
     and exists (select 1 from case_access a where a.realm = e.realm and a.case_id = e.case_id and a.desk_id = $3)
   order by l.leaf_index limit $4`,
);
const HEAD = sql('views.stream-head', 'select coalesce(max(leaf_index), -1) as seq from ledger_leaf');

/** What a viewer is told of an entry: that it is there. The content is read by the routes, with their own checks. */
export interface StreamedEntry {
  /** Leaf index: the order in which the ledger took it, the same for every reader. */
  readonly seq: number;
  readonly type: string;
  readonly caseId: string;
  readonly stream: string;
  readonly version: number;
  readonly at: Instant;
}

/** Ledger entries of the cases that a desk may see. */
@Injectable()
export class StreamView {
  constructor(private readonly database: Database) {}

  after(seq: number, realm: Realm, deskId: DeskId, limit: number): Promise<StreamedEntry[]> {
    return this.database.query<StreamedEntry>(AFTER, [seq, realm, deskId, limit]);
  }

  /** Index of the newest leaf, -1 when there is none. */
  async head(): Promise<number> {
    const [row] = await this.database.query<{ seq: number }>(HEAD);
    return row?.seq ?? -1;
  }
}
