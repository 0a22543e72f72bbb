import { DomainError, LIVE, type Realm } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { EditionsQueries, type EditionSeen } from '../application/editions.queries.js';
import type { ProcedureText } from '../domain/procedure.js';

const SEEN = 'e.id, e.version, e.body as state';
const LIST = sql(
  'procedure-edition.list',
  `select ${SEEN} from procedure_edition e where realm in ($1, $2) and procedure_id = $3 and edition < $4 order by edition desc limit $5`,
);
const GET = sql('procedure-edition.get', `select ${SEEN} from procedure_edition e where realm in ($1, $2) and id = $3`);
const SOURCE_OF = sql(
  'procedure-edition.source-of',
  `select s.source from procedure_edition e join procedure_source s on s.hash = e.body ->> 'sourceHash'
   where e.realm in ($1, $2) and e.procedure_id = $3 and e.edition = $4`,
);
const ALL_IN_FORCE = sql(
  'procedure-edition.all-in-force',
  `select distinct on (e.procedure_id) ${SEEN}, t.body as text from procedure_edition e join procedure_text t on t.hash = e.body ->> 'hash'
   where e.realm in ($1, $2) and e.state = 'in-force' order by e.procedure_id, e.realm = $1 desc`,
);
const WAITING = sql(
  'procedure-edition.waiting',
  `select procedure_id as id, count(*)::int as count from procedure_edition
   where realm in ($1, $2) and state in ('draft', 'proposed') group by procedure_id`,
);

@Injectable()
export class EditionsSqlQueries extends EditionsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  list(realm: Realm, procedureId: string, before: number, limit: number): Promise<EditionSeen[]> {
    return this.database.query<EditionSeen>(LIST, [realm, LIVE, procedureId, before, limit]);
  }

  async get(realm: Realm, id: string): Promise<EditionSeen> {
    const [row] = await this.database.query<EditionSeen>(GET, [realm, LIVE, id]);
    if (!row) throw new DomainError('not-found');
    return row;
  }

  async sourceOf(realm: Realm, procedureId: string, edition: number): Promise<string | null> {
    const [row] = await this.database.query<{ source: string }>(SOURCE_OF, [realm, LIVE, procedureId, edition]);
    return row?.source ?? null;
  }

  inForce(realm: Realm): Promise<(EditionSeen & { text: ProcedureText })[]> {
    return this.database.query<EditionSeen & { text: ProcedureText }>(ALL_IN_FORCE, [realm, LIVE]);
  }

  async waiting(realm: Realm): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ id: string; count: number }>(WAITING, [realm, LIVE]);
    return new Map(rows.map(({ id, count }) => [id, count]));
  }
}
