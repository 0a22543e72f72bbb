import { DomainError, type AdvanceNoticeId, type Realm, type RequestContext } from '#kernel';
import { decodeCursor, pageOf, type Page } from '#platform/http';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  AdvanceNoticesQueries,
  type AdvanceNoticeFilter,
  type AdvanceNoticeSeen,
  type RunOut,
} from '../application/advance-notices.queries.js';
import { KNOWN } from './known.sql.js';

const CLOCKS = `coalesce((select json_agg(json_build_object('obligationId', o.id, 'act', o.act, 'deskId', o.desk_id,
    'dueAt', to_char(o.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'overdue', o.breached_at is not null or coalesce(o.due_at <= realm_now($1), false)) order by o.opened_at, o.id)
  from obligation o where o.realm = n.realm and o.subject_id = n.id::text and o.state = 'open'), '[]') as clocks`;

/** The open ones run until nothing is owed about them; what crossed to come back is among them. */
const OPEN = `(n.state in ('announced', 'partly_cleared', 'cleared', 'refused', 'at_the_line', 'expired')
  or (n.state = 'crossed' and n.body #>> '{content,returnDueAt}' is not null))`;

const TAKES_PART = `exists (
  select 1 from advance_notice_desk d where d.realm = n.realm and d.notice_id = n.id and d.role <> 'released' and d.desk_id = $2)`;

const SEEN = `n.id, n.body as state, n.version, realm_now($1) as now, ${CLOCKS}`;

const LIST = sql(
  'advance-notice.list',
  `select ${SEEN}, null as names from advance_notice n
   where ${KNOWN}
     and (case $3::text when 'out' then n.desk_id = $2 when 'in' then n.desk_id <> $2 and ${TAKES_PART}
            when 'line' then n.state = 'at_the_line' else true end)
     and ($4::text is null or n.state = $4) and ($5::bool is null or ${OPEN} = $5)
     and ($6::text is null or $6 = any (n.crossing_ids)) and ($7::text is null or n.id in (select * from advance_notices_with($1, $7)))
     and ($8::uuid is null or n.case_id = $8) and ($9::uuid is null or n.activation_id = $9)
     and ($10::timestamptz is null or (n.announced_at, n.id) < ($10, $11::uuid))
   order by n.announced_at desc, n.id desc limit $12`,
);

const GET = sql(
  'advance-notice.get',
  `select ${SEEN}, (select m.names from advance_notice_names m join advance_notice_desk d on d.notice_id = m.notice_id
     where m.notice_id = n.id and d.realm = n.realm and d.desk_id = $2 and d.role in ('announcer', 'asked')) as names
   from advance_notice n where ${KNOWN} and n.id = $3`,
);

const RUN_OUT = sql(
  'advance-notice.run-out',
  `select id, realm from advance_notice where ends_at <= realm_now(realm)
     and (state in ('announced', 'partly_cleared', 'cleared', 'refused') or (state = 'at_the_line' and not overrun))
   order by ends_at limit $1`,
);

const ANY = sql('advance-notice.any', 'select 1 from advance_notice where realm = $1 limit 1');

@Injectable()
export class AdvanceNoticesSqlQueries extends AdvanceNoticesQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async list({ realm, actor }: RequestContext, filter: AdvanceNoticeFilter): Promise<Page<AdvanceNoticeSeen>> {
    const { direction, state, open, crossingId, desk, caseId, activationId, limit, cursor } = filter;
    const after = cursor === null ? [null, null] : decodeCursor(cursor, 2);
    const wanted = [direction, state, open, crossingId, desk, caseId, activationId];
    const rows = await this.database.query<AdvanceNoticeSeen>(LIST, [realm, actor.deskId, ...wanted, ...after, limit + 1]);
    return pageOf(rows, limit, (row) => [row.state.announcedAt, row.id]);
  }

  async get({ realm, actor }: RequestContext, id: AdvanceNoticeId): Promise<AdvanceNoticeSeen> {
    const [row] = await this.database.query<AdvanceNoticeSeen>(GET, [realm, actor.deskId, id]);
    if (!row) throw new DomainError('not-found');
    return row;
  }

  runOut(limit: number): Promise<RunOut[]> {
    return this.database.query<RunOut>(RUN_OUT, [limit]);
  }

  async any(realm: Realm): Promise<boolean> {
    return (await this.database.query(ANY, [realm])).length > 0;
  }
}
