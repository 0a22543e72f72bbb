import type { Realm } from '#kernel';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { EvaluationsRepository } from '../application/evaluations.repository.js';
import type { Evaluation } from '../domain/evaluation.js';

interface Row {
  readonly state: Evaluation;
  readonly version: number;
}

const LOAD = sql(
  'drill-evaluation.load',
  'select body as state, version from drill_evaluation where realm = $1 and id = $2 for no key update',
);
const HAS = sql('drill-evaluation.has', 'select 1 from drill_evaluation where realm = $1 and id = $2');
const FIND = sql('drill-evaluation.find', 'select body as state, version from drill_evaluation where realm = $1');
const INSERT = sql('drill-evaluation.insert', 'insert into drill_evaluation (id, realm, version, body) values ($1, $2, $3, $4)');
const UPDATE = sql(
  'drill-evaluation.update',
  'update drill_evaluation set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning 1',
);

@Injectable()
export class EvaluationsStore extends EvaluationsRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async load(tx: Tx, id: string): Promise<Row | null> {
    const [row] = await tx.query<Row>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: Evaluation, version: number): Promise<void> {
    await tx.query(INSERT, [id, tx.realm, version, JSON.stringify(state)]);
  }

  async update(tx: Tx, id: string, state: Evaluation, version: number, expected: number): Promise<boolean> {
    return (await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected])).length === 1;
  }

  async has(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query(HAS, [tx.realm, id])).length > 0;
  }

  async find(realm: Realm): Promise<Row | null> {
    const [row] = await this.database.query<Row>(FIND, [realm]);
    return row ?? null;
  }
}
