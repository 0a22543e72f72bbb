import type { Scenario } from '#drills';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { RehearsalsRepository } from '../application/rehearsals.repository.js';
import type { Comparison } from '../domain/compare-runs.js';
import type { Rehearsal } from '../domain/rehearsal.js';

const LOAD = sql('rehearsal.load', 'select body as state, version from rehearsal where realm = $1 and id = $2 for no key update');
const INSERT = sql('rehearsal.insert', 'insert into rehearsal (id, realm, version, body, scenario) values ($1, $2, $3, $4, $5)');
const UPDATE = sql(
  'rehearsal.update',
  `update rehearsal set version = $3, body = $4, comparison = coalesce($6, comparison)
   where realm = $1 and id = $2 and version = $5 returning 1`,
);

@Injectable()
export class RehearsalsStore extends RehearsalsRepository {
  private readonly scenarios = new WeakMap<Tx, Scenario>();
  private readonly comparisons = new WeakMap<Tx, Comparison>();

  async load(tx: Tx, id: string): Promise<{ state: Rehearsal; version: number } | null> {
    const [row] = await tx.query<{ state: Rehearsal; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  keepScenario(tx: Tx, scenario: Scenario): void {
    this.scenarios.set(tx, scenario);
  }

  keepComparison(tx: Tx, _id: string, comparison: Comparison): void {
    this.comparisons.set(tx, comparison);
  }

  async insert(tx: Tx, id: string, state: Rehearsal, version: number): Promise<void> {
    await tx.query(INSERT, [id, tx.realm, version, JSON.stringify(state), JSON.stringify(this.scenarios.get(tx))]);
  }

  async update(tx: Tx, id: string, state: Rehearsal, version: number, expected: number): Promise<boolean> {
    const comparison = this.comparisons.get(tx);
    const values = [tx.realm, id, version, JSON.stringify(state), expected, comparison ? JSON.stringify(comparison) : null];
    return (await tx.query(UPDATE, values)).length === 1;
  }
}
