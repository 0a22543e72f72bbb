import { DomainError, type EarlyNoticeId, type RequestContext } from '#kernel';
import { decodeCursor, pageOf, type Page } from '#platform/http';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  EarlyNoticesQueries,
  type EarlyNoticeCounts,
  type EarlyNoticeFilter,
  type EarlyNoticeSeen,
  type RunOut,
} from '../application/early-notices.queries.js';

/** $1 realm, $2 desk. */
const TOLD = `exists (select 1 from early_notice_recipient t where t.realm = n.realm and t.notice_id = n.id and t.desk_id = $2)`;
const KNOWN = `n.realm = $1 and (n.desk_id = $2 or ${TOLD})`;

const STATE = `case when n.state = 'live' and n.expires_at <= realm_now($1) then 'expired' else n.state end`;

/** What it became is told to whoever sees the case, and to the desk that filed it. */
const MAY_FOLLOW = `(n.body ->> 'reportedBy' = $2 or exists (select 1 from case_access a
  where a.realm = n.realm and a.case_id = (n.body ->> 'caseId')::uuid and a.desk_id = $2))`;

const SEEN = `n.id, n.body as state, n.version, ${STATE} as "seenState",
  (select s.source from early_notice_source s where s.notice_id = n.id and s.desk_id = $2) as source,
  ${MAY_FOLLOW} as follows`;

const LIST = sql(
  'early-notice.list',
  `select ${SEEN} from early_notice n
   where ${KNOWN} and ($3::text is null or ($3 = 'out') = (n.desk_id = $2)) and ($4::text is null or ${STATE} = $4)
     and ($5::timestamptz is null or (n.given_at, n.id) < ($5, $6::uuid))
   order by n.given_at desc, n.id desc limit $7`,
);

const GET = sql('early-notice.get', `select ${SEEN} from early_notice n where ${KNOWN} and n.id = $3`);

const COUNT = sql(
  'early-notice.count',
  `select count(*) filter (where n.desk_id <> $2)::int as received, count(*) filter (where n.desk_id = $2)::int as given,
     count(*) filter (where n.expires_at <= realm_now($1) + interval '12 hours')::int as "endingSoon", min(n.expires_at) as "nextEnd"
   from early_notice n where ${KNOWN} and ${STATE} = 'live'`,
);

const RUN_OUT = sql(
  'early-notice.run-out',
  `select id, realm from early_notice where state = 'live' and expires_at <= realm_now(realm) order by expires_at limit $1`,
);

@Injectable()
export class EarlyNoticesSqlQueries extends EarlyNoticesQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async list({ realm, actor }: RequestContext, filter: EarlyNoticeFilter): Promise<Page<EarlyNoticeSeen>> {
    const { direction, state, limit, cursor } = filter;
    const [at, id] = cursor === null ? [null, null] : decodeCursor(cursor, 2);
    const values = [realm, actor.deskId, direction, state, at, id, limit + 1];
    const rows = await this.database.query<EarlyNoticeSeen>(LIST, values);
    return pageOf(rows, limit, (row) => [row.state.givenAt, row.id]);
  }

  async get({ realm, actor }: RequestContext, id: EarlyNoticeId): Promise<EarlyNoticeSeen> {
    const [row] = await this.database.query<EarlyNoticeSeen>(GET, [realm, actor.deskId, id]);
    if (!row) throw new DomainError('not-found');
    return row;
  }

  async count({ realm, actor }: RequestContext): Promise<EarlyNoticeCounts> {
    const [row] = await this.database.query<EarlyNoticeCounts>(COUNT, [realm, actor.deskId]);
    return row ?? { received: 0, given: 0, endingSoon: 0, nextEnd: null };
  }

  runOut(limit: number): Promise<RunOut[]> {
    return this.database.query<RunOut>(RUN_OUT, [limit]);
  }
}
