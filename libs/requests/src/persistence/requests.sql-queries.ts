import { DomainError, type RequestContext, type RequestId } from '#kernel';
import { decodeCursor, pageOf, type Page } from '#platform/http';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { RequestsQueries, type RequestFilter, type RequestSeen } from '../application/requests.queries.js';

/** $1 realm, $2 desk: what it takes part in, or was copied on. The clock of the answer is the engine's, never a copy of it. */
const SEEN = `from (select realm_now($1) as now) clock
   join request_access a on a.realm = $1 and a.desk_id = $2
   join request r on r.id = a.request_id and r.realm = $1
   left join lateral (
     select o.due_at, o.breached_at, o.pauses from obligation o
     where o.subject_id = r.id::text and o.act in ('answer-request', 'keep-commitment') and o.state = 'open' and a.standing <> 'forwarder'
     limit 1) answer on true
   left join lateral (
     select o.due_at, o.breached_at from obligation o
     where o.subject_id = r.id::text and o.act = 'acknowledge-request' and o.state = 'open' and a.standing <> 'forwarder'
     limit 1) receipt on true`;

const OVERDUE = `(answer.breached_at is not null or receipt.breached_at is not null
   or coalesce(answer.due_at <= clock.now, false) or coalesce(receipt.due_at <= clock.now, false))`;
const NEXT_DUE = 'least(answer.due_at, receipt.due_at)';

/** The case of a request is told to whoever sees the case, and to the desk that asked on it. */
const CASE_SEEN = `(a.standing = 'requester' or exists (
   select from case_access c where c.realm = $1 and c.case_id = r.case_id and c.desk_id = $2))`;

const COLUMNS = `r.id, r.body as state, r.version, a.standing, ${CASE_SEEN} as "caseSeen", answer.due_at as "dueAt", receipt.due_at as "acknowledgeBy",
   ${OVERDUE} as overdue, coalesce(answer.pauses, '[]') as pauses`;

const LIST = sql(
  'request.list',
  `select ${COLUMNS} ${SEEN}
   where ($3::text is null or ($3 = 'out' and r.from_desk_id = $2) or ($3 = 'in' and r.from_desk_id <> $2))
     and ($4::text is null or $4 = case a.standing when 'forwarder' then 'misdirected' else r.state end)
     and ($5::uuid is null or (r.case_id = $5 and ${CASE_SEEN}))
     and ($6::text is null or case $6 when 'overdue' then ${OVERDUE}
       when 'hour' then not ${OVERDUE} and ${NEXT_DUE} <= clock.now + interval '1 hour'
       else not ${OVERDUE} and ${NEXT_DUE} <= clock.now + interval '1 day' end)
     and ($7::text is null or starts_with(r.number, upper($7)) or position(lower($7) in lower(coalesce(r.body #>> '{form,title}', ''))) > 0)
     and ($8::timestamptz is null or (r.drafted_at, r.id) < ($8, $9::uuid))
   order by r.drafted_at desc, r.id desc limit $10`,
);

const NAMING = sql(
  'request.naming',
  `select ${COLUMNS} ${SEEN}
   where r.id <> $4 and (r.number = $3 or exists (
     select from jsonb_array_elements(r.body #> '{form,subjects}') subject where position(lower($3) in lower(subject ->> 'label')) > 0))
   order by r.drafted_at desc, r.id desc limit $5`,
);
const GET = sql('request.get', `select ${COLUMNS} ${SEEN} where r.id = $3`);

@Injectable()
export class RequestsSqlQueries extends RequestsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async list({ realm, actor }: RequestContext, filter: RequestFilter): Promise<Page<RequestSeen>> {
    const { direction, state, caseId, due, q, limit, cursor } = filter;
    const [draftedAt, id] = cursor === null ? [null, null] : decodeCursor(cursor, 2);
    const values = [realm, actor.deskId, direction, state, caseId, due, q, draftedAt, id, limit + 1];
    const rows = await this.database.query<RequestSeen>(LIST, values);
    return pageOf(rows, limit, (row) => [row.state.drafted.at, row.id]);
  }

  async get({ realm, actor }: RequestContext, id: RequestId): Promise<RequestSeen> {
    const [row] = await this.database.query<RequestSeen>(GET, [realm, actor.deskId, id]);
    if (!row) throw new DomainError('not-found');
    return row;
  }

  override async naming(
    { realm, actor }: RequestContext,
    word: string,
    except: RequestId,
    limit: number,
  ): Promise<readonly RequestSeen[]> {
    return this.database.query<RequestSeen>(NAMING, [realm, actor.deskId, word, except, limit]);
  }
}
