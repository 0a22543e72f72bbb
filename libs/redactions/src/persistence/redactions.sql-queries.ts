import { CasesQueries } from '#incidents';
import { type CaseId, DomainError, type RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { RedactionsQueries } from '../application/redactions.queries.js';
import type { Redaction } from '../domain/redaction.js';

const OF_CASE = sql(
  'redaction.of-case',
  `select r.id, r.body as state, r.version from case_access a join redaction r on r.realm = a.realm and r.case_id = a.case_id
   where a.realm = $1 and a.desk_id = $2 and a.case_id = $3 order by r.proposed_at desc, r.id desc`,
);

@Injectable()
export class RedactionsSqlQueries extends RedactionsQueries {
  constructor(
    private readonly database: Database,
    private readonly cases: CasesQueries,
  ) {
    super();
  }

  async ofCase({ realm, actor: { deskId } }: RequestContext, caseId: CaseId): Promise<readonly Stored<Redaction>[]> {
    if (!(await this.cases.find({ realm, deskId }, caseId))) throw new DomainError('not-found');
    return this.database.query<Stored<Redaction>>(OF_CASE, [realm, deskId, caseId]);
  }
}
