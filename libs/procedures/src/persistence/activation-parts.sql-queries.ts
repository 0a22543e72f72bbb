import { type ActivationId, DomainError, LIVE, type RequestContext } from '#kernel';
import { Database, pastAudience, sql, type Statement as SqlStatement } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  ActivationPartsQueries,
  type PartSeen,
  type PublicReport,
  type PublicStatement,
  type ReportLine,
} from '../application/activation-parts.queries.js';
import type { ResourceRequest } from '../domain/resource-request.js';
import type { SituationReport } from '../domain/situation-report.js';
import type { Statement } from '../domain/statement.js';

/** So many are listed: more of one kind would be no list that somebody reads in a crisis. */
const MOST = 200;

const listOf = (table: string, body: string): SqlStatement =>
  sql(
    `${table}.list`,
    `select p.id, p.version, ${body} as state, realm_now(p.realm) as now from ${table} p
     where p.realm = $1 and p.activation_id = $2 and $3 = any (p.readers) order by p.id desc limit ${MOST}`,
  );
const oneOf = (table: string): SqlStatement =>
  sql(
    `${table}.get`,
    `select p.id, p.version, p.body as state, realm_now(p.realm) as now from ${table} p
     where p.realm = $1 and p.id = $2 and $3 = any (p.readers)`,
  );

const REPORTS = listOf(
  'situation_report',
  `p.body - 'facts' - 'revisions'
     || jsonb_build_object('asOf', p.body #> '{facts,asOf}', 'revision', jsonb_array_length(p.body -> 'revisions'))`,
);
const REPORT = oneOf('situation_report');
const STATEMENTS = listOf('statement', 'p.body');
const STATEMENT = oneOf('statement');
const RESOURCES = listOf('resource_request', 'p.body');
const RESOURCE = oneOf('resource_request');

const RELEASED = pastAudience(
  sql(
    'statement.released',
    `select s.id, s.body as state, a.body -> 'crossingIds' as "crossingIds", a.body ->> 'corridorId' as "corridorId"
   from statement s join activation a on a.realm = s.realm and a.id = s.activation_id
   where s.realm = $1 and s.state in ('released', 'alone') and s.released_at::timestamptz > realm_now($1) - interval '30 days'
   order by s.released_at desc limit 50`,
  ),
);
const PUBLIC_REPORTS = pastAudience(
  sql(
    'situation_report.public',
    `select distinct on (r.activation_id, r.country) r.id, r.body as state, t.body -> 'title' as title,
     a.body -> 'crossingIds' as "crossingIds"
   from situation_report r join activation a on a.realm = r.realm and a.id = r.activation_id
   join procedure_text t on t.hash = a.text_hash
   where r.realm = $1 and r.audience = 'public' and r.state = 'published' and a.state <> 'ended'
   order by r.activation_id, r.country, r.number desc`,
  ),
);

@Injectable()
export class ActivationPartsSqlQueries extends ActivationPartsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  reports(ctx: RequestContext, activationId: ActivationId): Promise<PartSeen<ReportLine>[]> {
    return this.list(REPORTS, ctx, activationId);
  }

  report(ctx: RequestContext, id: string): Promise<PartSeen<SituationReport>> {
    return this.one(REPORT, ctx, id);
  }

  statements(ctx: RequestContext, activationId: ActivationId): Promise<PartSeen<Statement>[]> {
    return this.list(STATEMENTS, ctx, activationId);
  }

  statement(ctx: RequestContext, id: string): Promise<PartSeen<Statement>> {
    return this.one(STATEMENT, ctx, id);
  }

  resources(ctx: RequestContext, activationId: ActivationId): Promise<PartSeen<ResourceRequest>[]> {
    return this.list(RESOURCES, ctx, activationId);
  }

  resource(ctx: RequestContext, id: string): Promise<PartSeen<ResourceRequest>> {
    return this.one(RESOURCE, ctx, id);
  }

  released(): Promise<PublicStatement[]> {
    return this.database.query(RELEASED, [LIVE]);
  }

  publicReports(): Promise<PublicReport[]> {
    return this.database.query(PUBLIC_REPORTS, [LIVE]);
  }

  private list<State>(statement: SqlStatement, { realm, actor }: RequestContext, id: ActivationId): Promise<PartSeen<State>[]> {
    return this.database.query(statement, [realm, id, actor.deskId]);
  }

  private async one<State>(statement: SqlStatement, { realm, actor }: RequestContext, id: string): Promise<PartSeen<State>> {
    const [row] = await this.database.query<PartSeen<State>>(statement, [realm, id, actor.deskId]);
    if (!row) throw new DomainError('not-found');
    return row;
  }
}
