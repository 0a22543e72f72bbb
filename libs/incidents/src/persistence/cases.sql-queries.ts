import type { CaseId, Instant } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  type CaseFilter,
  CasesQueries,
  type CaseSeen,
  type CasesWanted,
  type CustodySegment,
  type NoteSeen,
  type Viewer,
} from '../application/cases.queries.js';
import type { Case } from '../domain/case.js';
import { ALIKE, COMMON, countStatement, listStatement, OVERDUE, VISIBLE } from './case-list.statements.js';

interface CaseRow {
  readonly id: string;
  readonly version: number;
  readonly body: Case;
  readonly updatedAt: Instant;
  readonly overdue: boolean;
  readonly alike: number;
}

const FIND = sql(
  'case.find',
  `select c.id, c.version, c.body, c.updated_at as "updatedAt", ${OVERDUE} as overdue, ${ALIKE} as alike ${VISIBLE} and a.case_id = $3`,
);
const CUSTODY = sql(
  'case.custody',
  `select s.desk_id as "deskId", s.country, s.from_at as "from", s.to_at as "to", s.by, s.cause_id as "causeId",
          l.leaf_index as "ledgerSeq", s.ledger_stream_seq as "streamSeq"
   from case_access a join custody s on s.realm = a.realm and s.case_id = a.case_id
   left join ledger_entry e on e.stream = 'case:' || s.case_id and e.sseq = s.ledger_stream_seq
   left join ledger_leaf l on l.entry_id = e.id
   where a.realm = $1 and a.desk_id = $2 and a.case_id = $3 order by s.seq`,
);
const NOTES = sql(
  'case.notes',
  `select n.id, n.at, n.desk_id as "deskId", n.user_id as "userId", n.language, n.text
   from case_access a join case_note n on n.realm = a.realm and n.case_id = a.case_id
   where a.realm = $1 and a.desk_id = $2 and a.case_id = $3 order by n.id`,
);

const seen = ({ body, ...row }: CaseRow): CaseSeen => ({ ...row, state: body });

@Injectable()
export class SqlCasesQueries extends CasesQueries {
  constructor(private readonly database: Database) {
    super();
  }

  override async list(viewer: Viewer, wanted: CasesWanted): Promise<readonly CaseSeen[]> {
    const narrows = wanted.q !== undefined || wanted.desk !== undefined;
    const common = narrows && (await this.count(viewer, wanted, COMMON)) === COMMON;
    const { statement, values } = listStatement(viewer, wanted, common);
    return (await this.database.query<CaseRow>(statement, values)).map(seen);
  }

  override async count(viewer: Viewer, filter: CaseFilter, most: number): Promise<number> {
    const { statement, values } = countStatement(viewer, filter, most);
    const [row] = await this.database.query<{ readonly total: number }>(statement, values);
    return row!.total;
  }

  override async find({ realm, deskId }: Viewer, id: CaseId): Promise<CaseSeen | null> {
    const [row] = await this.database.query<CaseRow>(FIND, [realm, deskId, id]);
    return row ? seen(row) : null;
  }

  override custody({ realm, deskId }: Viewer, id: CaseId): Promise<readonly CustodySegment[]> {
    return this.database.query<CustodySegment>(CUSTODY, [realm, deskId, id]);
  }

  override notes({ realm, deskId }: Viewer, id: CaseId): Promise<readonly NoteSeen[]> {
    return this.database.query<NoteSeen>(NOTES, [realm, deskId, id]);
  }
}
