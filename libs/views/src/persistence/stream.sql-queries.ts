import type { Realm } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type StreamedEntry, StreamQueries, type StreamViewer } from '../application/stream.queries.js';

const AFTER = sql(
  'views.stream-after',
  `select l.leaf_index as seq, e.type, e.case_id as "caseId", e.stream, e.sseq as version, e.at
   from ledger_leaf l join ledger_entry e on e.id = l.entry_id
   where l.leaf_index > $1 and e.realm = $2
     and (exists (select 1 from case_access a where a.realm = e.realm and a.case_id = e.case_id and a.desk_id = $3)
       or (e.case_id is null and exists (
         select 1 from stream_reader r where r.stream = e.stream and r.desk_id = $3 and r.realm = e.realm))
       or exists (select 1 from realm_member m where m.realm = $2 and m.person_id = $5
         and (m.oversees or e.stream = 'drill:' || e.realm or (not m.acts and e.type = 'drill.inject-fired'))))
   order by l.leaf_index limit $4`,
);
const HEAD = sql('views.stream-head', 'select coalesce(max(leaf_index), -1) as seq from ledger_leaf');

@Injectable()
export class SqlStreamQueries extends StreamQueries {
  constructor(private readonly database: Database) {
    super();
  }

  after(seq: number, realm: Realm, { deskId, userId }: StreamViewer, limit: number): Promise<StreamedEntry[]> {
    return this.database.query<StreamedEntry>(AFTER, [seq, realm, deskId, limit, userId]);
  }

  /** Index of the newest leaf, -1 when there is none. */
  async head(): Promise<number> {
    const [row] = await this.database.query<{ seq: number }>(HEAD);
    return row?.seq ?? -1;
  }
}
