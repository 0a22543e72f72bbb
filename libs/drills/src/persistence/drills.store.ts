import { StreamReaders } from '#ledger';
import { DomainError } from '#kernel';
import { sql, type Tx } from '#platform/persistence';
import { RealmClocks } from '#platform/realm';
import { Injectable } from '@nestjs/common';
import { DrillsRepository } from '../application/drills.repository.js';
import { type Drill, playedDesks } from '../domain/drill.js';
import { mayIn } from '../domain/roles.js';
import type { Scenario } from '../domain/scenario.js';

const LOAD = sql('drill.load', 'select body as state, version from drill where realm = $1 and id::text = $2 for no key update');
const SCENARIO = sql('drill.scenario', 'select scenario from drill where realm = $1');
const INSERT = sql('drill.insert', 'insert into drill (id, realm, version, body, scenario) values ($1, $2, $3, $4, $5)');
const UPDATE = sql(
  'drill.update',
  'update drill set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning id',
);

/** The roster is who may enter the realm. */
@Injectable()
export class DrillsStore extends DrillsRepository {
  private readonly scenarios = new WeakMap<Tx, Scenario>();

  constructor(
    private readonly readers: StreamReaders,
    private readonly clocks: RealmClocks,
  ) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: Drill; version: number } | null> {
    const [row] = await tx.query<{ state: Drill; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  keepScenario(tx: Tx, _id: string, scenario: Scenario): void {
    this.scenarios.set(tx, scenario);
  }

  async scenarioOf(tx: Tx): Promise<Scenario> {
    const [row] = await tx.query<{ scenario: Scenario }>(SCENARIO, [tx.realm]);
    if (!row) throw new DomainError('not-found');
    return row.scenario;
  }

  async insert(tx: Tx, id: string, state: Drill, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, JSON.stringify(state), JSON.stringify(this.scenarios.get(tx))]);
    const stream = `drill:${id}`;
    this.readers.let(
      tx,
      playedDesks(state).map((deskId) => ({ stream, deskId })),
    );
    this.admit(tx, state);
  }

  async update(tx: Tx, id: string, state: Drill, version: number, expected: number): Promise<boolean> {
    const rows = await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected]);
    this.admit(tx, state);
    return rows.length === 1;
  }

  private admit(tx: Tx, { roster }: Drill): void {
    this.clocks.keepMembers(
      tx,
      roster.map(({ personId, role }) => ({ personId, acts: mayIn(role, 'act'), oversees: mayIn(role, 'read-script') })),
    );
  }
}
