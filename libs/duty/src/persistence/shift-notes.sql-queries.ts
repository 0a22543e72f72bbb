import type { CaseId, DeskId, Instant, Realm } from '#kernel';
import { decodeCursor, type Page, pageOf } from '#platform/http';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type ShiftNoteSeen, ShiftNotesQueries } from '../application/shift-notes.queries.js';

const SEEN = `n.id, n.version, n.body as note, n.ends_at as "endsAt",
  (select min(o.due_at) from obligation o where o.subject_id = n.id::text and o.state = 'open') as "dueAt"`;

const LIST = sql(
  'duty.shift-notes',
  `select ${SEEN} from shift_note n
   where n.realm = $1 and n.desk_id = $2 and (not $3 or n.state in ('drafted', 'signed', 'disputed'))
     and ($4::timestamptz is null or (n.ends_at, n.id) < ($4, $5::uuid))
   order by n.ends_at desc, n.id desc limit $6`,
);
const GET = sql('duty.shift-note', `select ${SEEN} from shift_note n where n.realm = $1 and n.desk_id = $2 and n.id = $3`);
const TITLES = sql(
  'duty.titles-of-cases',
  `select c.id, c.title from case_file c join case_access a on a.realm = c.realm and a.case_id = c.id and a.desk_id = $2
   where c.realm = $1 and c.id = any($3)`,
);

interface Row extends ShiftNoteSeen {
  readonly endsAt: Instant;
}

@Injectable()
export class ShiftNotesSqlQueries extends ShiftNotesQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async list(
    realm: Realm,
    deskId: DeskId,
    { open, limit, cursor }: { readonly open: boolean; readonly limit: number; readonly cursor: string | null },
  ): Promise<Page<ShiftNoteSeen>> {
    const [at, id] = cursor === null ? [null, null] : decodeCursor(cursor, 2);
    const rows = await this.database.query<Row>(LIST, [realm, deskId, open, at, id, limit + 1]);
    return pageOf(rows, limit, (row) => [row.endsAt, row.id]);
  }

  async get(realm: Realm, deskId: DeskId, id: string): Promise<ShiftNoteSeen | null> {
    const [row] = await this.database.query<ShiftNoteSeen>(GET, [realm, deskId, id]);
    return row ?? null;
  }

  async titles(realm: Realm, deskId: DeskId, caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, string>> {
    if (caseIds.length === 0) return new Map();
    const rows = await this.database.query<{ id: CaseId; title: string }>(TITLES, [realm, deskId, caseIds]);
    return new Map(rows.map(({ id, title }) => [id, title]));
  }
}
