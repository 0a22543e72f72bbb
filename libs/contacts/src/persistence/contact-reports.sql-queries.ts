import { DomainError, type ContactReportId, type Instant, type RequestContext } from '#kernel';
import { decodeCursor, pageOf, type Page } from '#platform/http';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  ContactReportsQueries,
  readerOf,
  type ContactReportCounts,
  type ContactReportFilter,
  type ContactReportSeen,
} from '../application/contact-reports.queries.js';

/** $1 realm, $2 desk, $3 agency of a supervisor. The other side of the contact is no reader of its report. */
const MINE = `r.realm = $1 and (r.desk_id = $2 or ($3::text is not null and r.agency_id = $3))`;

const OVERDUE = `(r.state in ('draft', 'partly_filed') and r.due_at <= realm_now($1))`;

const SEEN = `r.id, r.body as state, r.version, ${OVERDUE} as overdue`;

const LIST = sql(
  'contact-report.list',
  `select ${SEEN} from contact_report r
   where ${MINE} and ($4::text is null or r.state = $4) and ($5::text is null or r.kind = $5)
     and ($6::boolean is null or ${OVERDUE} = $6)
     and ($7::timestamptz is null or (r.contact_at, r.id) < ($7, $8::uuid))
   order by r.contact_at desc, r.id desc limit $9`,
);

const GET = sql('contact-report.get', `select ${SEEN} from contact_report r where ${MINE} and r.id = $4`);

const COUNT = sql(
  'contact-report.count',
  `select count(*)::int as waiting, count(*) filter (where ${OVERDUE})::int as overdue, min(r.due_at) as "nextDueAt"
   from contact_report r where ${MINE} and r.state in ('draft', 'partly_filed')`,
);

@Injectable()
export class ContactReportsSqlQueries extends ContactReportsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async list(ctx: RequestContext, filter: ContactReportFilter): Promise<Page<ContactReportSeen>> {
    const { state, kind, overdue, limit, cursor } = filter;
    const [at, id] = cursor === null ? [null, null] : decodeCursor(cursor, 2);
    const values = [...reader(ctx), state, kind, overdue, at, id, limit + 1];
    const rows = await this.database.query<ContactReportSeen>(LIST, values);
    return pageOf(rows, limit, (row) => [row.state.contact.at, row.id]);
  }

  async get(ctx: RequestContext, id: ContactReportId): Promise<ContactReportSeen> {
    const [row] = await this.database.query<ContactReportSeen>(GET, [...reader(ctx), id]);
    if (!row) throw new DomainError('not-found');
    return row;
  }

  async count(ctx: RequestContext): Promise<ContactReportCounts> {
    const [row] = await this.database.query<{ waiting: number; overdue: number; nextDueAt: Instant | null }>(COUNT, [
      ...reader(ctx),
    ]);
    return row ?? { waiting: 0, overdue: 0, nextDueAt: null };
  }
}

const reader = (ctx: RequestContext): readonly unknown[] => {
  const { realm, deskId, agencyId } = readerOf(ctx);
  return [realm, deskId, agencyId];
};
