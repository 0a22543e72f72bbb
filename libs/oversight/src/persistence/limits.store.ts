import type { AgencyId, Realm } from '#kernel';
import type { Stored } from '#ledger';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { LimitsRepository } from '../application/limits.repository.js';
import type { AgencyLimits } from '../domain/limits.js';

const LOAD = sql(
  'read-limits.load',
  'select body as state, version from read_limits where realm = $1 and agency_id = $2 for no key update',
);
const INSERT = sql('read-limits.insert', 'insert into read_limits (realm, agency_id, version, body) values ($1, $2, $3, $4)');
const UPDATE = sql(
  'read-limits.update',
  'update read_limits set version = $3, body = $4 where realm = $1 and agency_id = $2 and version = $5 returning agency_id',
);
const OF = sql(
  'read-limits.of',
  'select agency_id as id, body as state, version from read_limits where realm = $1 and agency_id = any($2)',
);

@Injectable()
export class LimitsStore extends LimitsRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: AgencyLimits; version: number } | null> {
    const [row] = await tx.query<{ state: AgencyLimits; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: AgencyLimits, version: number): Promise<void> {
    await tx.query(INSERT, [tx.realm, id, version, JSON.stringify(state)]);
  }

  async update(tx: Tx, id: string, state: AgencyLimits, version: number, expected: number): Promise<boolean> {
    return (await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected])).length === 1;
  }

  override of(realm: Realm, agencyIds: readonly AgencyId[]): Promise<readonly Stored<AgencyLimits>[]> {
    return this.database.query(OF, [realm, agencyIds]);
  }
}
