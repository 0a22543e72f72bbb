import { DomainError, type RequestContext, type RequestId } from '#kernel';
import { decodeCursor, pageOf, type Page } from '#platform/http';
import { Database, sql, type Statement } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type DueFilter, RequestsQueries, type RequestFilter, type RequestSeen } from '../application/requests.queries.js';

/** What is owed on request `r`. The clock of the answer is the engine's, never a copy of it. */
const OWED = `left join lateral (
     select o.due_at, o.breached_at, o.pauses from obligation o
     where o.subject_id = r.id::text and o.act in ('answer-request', 'keep-commitment') and o.state = 'open' and a.standing <> 'forwarder'
     limit 1) answer on true
   left join lateral (
     select o.due_at, o.breached_at from obligation o
     where o.subject_id = r.id::text and o.act = 'acknowledge-request' and o.state = 'open' and a.standing <> 'forwarder'
     limit 1) receipt on true`;
const CLOCK = '(select realm_now($1) as now) clock';

/** $1 realm, $2 desk: what it takes part in, or was copied on. */
const VISIBLE = `request_access a join request r on r.id = a.request_id and r.realm = $1 where a.realm = $1 and a.desk_id = $2`;
const SEEN = `from ${CLOCK} join request_access a on a.realm = $1 and a.desk_id = $2
   join request r on r.id = a.request_id and r.realm = $1 ${OWED}`;

const OVERDUE = `(answer.breached_at is not null or receipt.breached_at is not null
   or coalesce(answer.due_at <= clock.now, false) or coalesce(receipt.due_at <= clock.now, false))`;
const NEXT_DUE = 'least(answer.due_at, receipt.due_at)';

/** The case of a request is told to whoever sees the case, and to the desk that asked on it. */
const CASE_SEEN = `(a.standing = 'requester' or exists (
   select from case_access c where c.realm = $1 and c.case_id = r.case_id and c.desk_id = $2))`;

const COLUMNS = `r.id, r.body as state, r.version, a.standing, ${CASE_SEEN} as "caseSeen", answer.due_at as "dueAt", receipt.due_at as "acknowledgeBy",
   ${OVERDUE} as overdue, coalesce(answer.pauses, '[]') as pauses`;

/** Conditions on what is owed; none asks for more than a day ahead. */
const DUE: Readonly<Record<DueFilter, string>> = {
  overdue: OVERDUE,
  hour: `not ${OVERDUE} and ${NEXT_DUE} <= clock.now + interval '1 hour'`,
  day: `not ${OVERDUE} and ${NEXT_DUE} <= clock.now + interval '1 day'`,
};
const DUE_SOON = `r.id::text in (
  select o.subject_id from obligation o where o.realm = $1 and o.state = 'open' and o.subject_kind = 'request'
    and (o.breached_at is not null or o.due_at <= (select realm_now($1)) + interval '1 day'))`;

/**
 * Picks the requests of a page first, and looks up for those alone what is owed. Only what is asked for is in the statement, and it has no name: a plan for
 * all filters and all desks would suit none.
 */
const listOf = (
  { realm, actor }: RequestContext,
  { direction, state, caseId, due, q, limit, cursor }: RequestFilter,
): { readonly statement: Statement; readonly values: readonly unknown[] } => {
  const values: unknown[] = [realm, actor.deskId];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const after = cursor === null ? null : decodeCursor(cursor, 2);
  const word = q === null ? null : bind(q);
  const conditions = [
    ...(direction ? [`r.from_desk_id ${direction === 'out' ? '=' : '<>'} $2`] : []),
    ...(state ? [`case a.standing when 'forwarder' then 'misdirected' else r.state end = ${bind(state)}`] : []),
    ...(caseId ? [`r.case_id = ${bind(caseId)} and ${CASE_SEEN}`] : []),
    ...(word ? [`(starts_with(r.number, upper(${word})) or position(lower(${word}) in lower(coalesce(r.title, ''))) > 0)`] : []),
    ...(after ? [`(r.drafted_at, r.id) < (${bind(after[0])}::timestamptz, ${bind(after[1])}::uuid)`] : []),
  ].map((condition) => `and ${condition}`);
  const matching = `select r.id, a.standing, r.drafted_at`;
  const ordered = `order by r.drafted_at desc, r.id desc limit ${bind(limit + 1)}`;
  const picked = due
    ? `${matching} ${SEEN} where ${DUE_SOON} and ${DUE[due]} ${conditions.join(' ')} ${ordered}`
    : `${matching} from ${VISIBLE} ${conditions.join(' ')} ${ordered}`;
  const text = `with picked as materialized (${picked})
    select ${COLUMNS} from ${CLOCK} cross join picked a join request r on r.id = a.id ${OWED} order by r.drafted_at desc, r.id desc`;
  return { statement: sql('', text), values };
};

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

  async list(ctx: RequestContext, filter: RequestFilter): Promise<Page<RequestSeen>> {
    const { statement, values } = listOf(ctx, filter);
    const rows = await this.database.query<RequestSeen>(statement, values);
    return pageOf(rows, filter.limit, (row) => [row.state.drafted.at, row.id]);
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
