import type { ProvisionId, RequestContext, RequestId } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import type { PreparedAnswer } from '../application/answer-content.js';
import { PreparedQueries } from '../application/prepared.queries.js';
import type { PreparedProvision } from '../application/provisions.repository.js';

/** $1 realm, $2 desk, $3 id. A desk that sent the request on wrote nothing that another desk would release. */
const ANSWER = sql(
  'request.read-prepared',
  `select p.content from request_prepared_answer p join request r on r.id = p.request_id and r.realm = $1
   where p.request_id = $3 and r.body ->> 'toDeskId' = $2 and p.content ->> 'byDeskId' = $2`,
);
const PROVISION = sql(
  'provision.read-prepared',
  `select p.items, p.why_returned as "whyReturned" from provision_prepared p join provision v on v.id = p.provision_id and v.realm = $1
   where p.provision_id = $3 and v.from_desk_id = $2`,
);

@Injectable()
export class PreparedSqlQueries extends PreparedQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async answer({ realm, actor }: RequestContext, id: RequestId): Promise<PreparedAnswer | null> {
    const [row] = await this.database.query<{ content: PreparedAnswer }>(ANSWER, [realm, actor.deskId, id]);
    return row?.content ?? null;
  }

  async provision({ realm, actor }: RequestContext, id: ProvisionId): Promise<PreparedProvision | null> {
    const [row] = await this.database.query<PreparedProvision>(PROVISION, [realm, actor.deskId, id]);
    return row ?? null;
  }
}
