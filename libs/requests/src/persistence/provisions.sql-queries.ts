import { DomainError, type ProvisionId, type RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import { decodeCursor, pageOf, type Page } from '#platform/http';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type ProvisionFilter, ProvisionsQueries } from '../application/provisions.repository.js';
import type { Provision } from '../domain/provision.js';

/** $1 realm, $2 desk. */
const SEEN = `from provision_access a join provision p on p.id = a.provision_id and p.realm = $1 where a.realm = $1 and a.desk_id = $2`;

const LIST = sql(
  'provision.list',
  `select p.id, p.body as state, p.version ${SEEN}
     and ($3::text is null or ($3 = 'out' and p.from_desk_id = $2) or ($3 = 'in' and p.from_desk_id <> $2))
     and (not $4 or (p.state in ('prepared', 'returned') and p.from_desk_id = $2) or (p.state = 'given' and p.to_desk_id = $2))
     and ($5::timestamptz is null or (p.prepared_at, p.id) < ($5, $6::uuid))
   order by p.prepared_at desc, p.id desc limit $7`,
);
const GET = sql('provision.get', `select p.id, p.body as state, p.version ${SEEN} and p.id = $3`);

@Injectable()
export class ProvisionsSqlQueries extends ProvisionsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async list(
    { realm, actor }: RequestContext,
    { direction, waiting, limit, cursor }: ProvisionFilter,
  ): Promise<Page<Stored<Provision>>> {
    const [preparedAt, id] = cursor === null ? [null, null] : decodeCursor(cursor, 2);
    const asked = [realm, actor.deskId, direction, waiting, preparedAt, id, limit + 1];
    const rows = await this.database.query<Stored<Provision>>(LIST, asked);
    return pageOf(rows, limit, (row) => [row.state.prepared.at, row.id]);
  }

  async get({ realm, actor }: RequestContext, id: ProvisionId): Promise<Stored<Provision>> {
    const [row] = await this.database.query<Stored<Provision>>(GET, [realm, actor.deskId, id]);
    if (!row) throw new DomainError('not-found');
    return row;
  }
}
