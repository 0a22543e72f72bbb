import type { RequestContext } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { PastFacts, type PastCase } from '#routing';
import { Injectable } from '@nestjs/common';

const RECENT = sql(
  'case.past-facts',
  `select c.id as "caseId", c.body #> '{routing,inputs}' as facts
   from case_access a join case_file c on c.realm = a.realm and c.id = a.case_id
   where a.realm = $1 and a.desk_id = $2 order by a.case_id desc limit $3`,
);

/** By which facts the cases that a desk may see were routed when they were filed. */
@Injectable()
export class SqlPastFacts extends PastFacts {
  constructor(private readonly database: Database) {
    super();
  }

  override recent({ realm, actor }: RequestContext, limit: number): Promise<readonly PastCase[]> {
    return this.database.query<PastCase>(RECENT, [realm, actor.deskId, limit]);
  }
}
