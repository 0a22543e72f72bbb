import type { CaseId } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  CasesQueries,
  type CaseSeen,
  type CasesWanted,
  type CustodySegment,
  type NoteSeen,
  type Viewer,
} from '../application/cases.queries.js';
import type { Case } from '../domain/case.js';

interface CaseRow {
  readonly id: string;
  readonly version: number;
  readonly body: Case;
  readonly overdue: boolean;
}

/** Deny by default: `$1` the realm, `$2` the viewer's desk. */
const VISIBLE =
  'from case_access a join case_file c on c.realm = a.realm and c.id = a.case_id where a.realm = $1 and a.desk_id = $2';

const OVERDUE = `exists (select 1 from obligation o where o.case_id = c.id and o.state = 'open'
  and (o.breached_at is not null or o.due_at <= realm_now($1)))`;

const LIST = sql(
  'case.list',
  `select c.id, c.version, c.body, ${OVERDUE} as overdue ${VISIBLE}
     and ($3::uuid is null or a.case_id < $3)
     and ($4::text is null or c.state = $4)
     and ($5::text is null or c.priority = $5)
     and ($6::text is null or c.lead_desk_id = $6)
     and ($7::text is null or c.lead_desk_id = $7
          or c.body -> 'participants' @> jsonb_build_array(jsonb_build_object('deskId', $7::text)))
     and ($8::text is null or c.corridor_id = $8)
     and ($9::text is null or c.crossing_id = $9)
     and ($10::text is null or c.kind = $10)
     and ($11::boolean is null or ${OVERDUE} = $11)
     and ($12::text is null or starts_with(c.number, upper($12)) or c.words @@ websearch_to_tsquery('simple', $12))
   order by a.case_id desc limit $13`,
);
const FIND = sql('case.find', `select c.id, c.version, c.body, ${OVERDUE} as overdue ${VISIBLE} and a.case_id = $3`);
const CUSTODY = sql(
  'case.custody',
  `select s.desk_id as "deskId", s.country, s.from_at as "from", s.to_at as "to", s.by, s.cause_id as "causeId",
          s.ledger_stream_seq as "ledgerSeq"
   from case_access a join custody s on s.realm = a.realm and s.case_id = a.case_id
   where a.realm = $1 and a.desk_id = $2 and a.case_id = $3 order by s.seq`,
);
const NOTES = sql(
  'case.notes',
  `select n.id, n.at, n.desk_id as "deskId", n.user_id as "userId", n.language, n.text
   from case_access a join case_note n on n.realm = a.realm and n.case_id = a.case_id
   where a.realm = $1 and a.desk_id = $2 and a.case_id = $3 order by n.id`,
);

const seen = ({ id, version, body, overdue }: CaseRow): CaseSeen => ({ id, version, state: body, overdue });

@Injectable()
export class SqlCasesQueries extends CasesQueries {
  constructor(private readonly database: Database) {
    super();
  }

  override async list({ realm, deskId }: Viewer, wanted: CasesWanted): Promise<readonly CaseSeen[]> {
    const { before, state, priority, lead, desk, corridor, crossing, kind, overdue, q, limit } = wanted;
    const filters = [before, state, priority, lead, desk, corridor, crossing, kind, overdue, q].map((filter) => filter ?? null);
    return (await this.database.query<CaseRow>(LIST, [realm, deskId, ...filters, limit + 1])).map(seen);
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
