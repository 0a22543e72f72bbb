import type { DeskId, Realm } from '#kernel';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { ImprovementsRepository, type ImprovementSeen } from '../application/evaluations.repository.js';
import type { OwedImprovement } from '../domain/improvement-owed.js';

interface Row {
  readonly state: OwedImprovement;
  readonly version: number;
}

const LOAD = sql(
  'drill-improvement.load',
  'select body as state, version from drill_improvement where realm = $1 and id = $2 for no key update',
);
const INSERT = sql(
  'drill-improvement.insert',
  'insert into drill_improvement (id, realm, version, body) values ($1, $2, $3, $4)',
);
const UPDATE = sql(
  'drill-improvement.update',
  'update drill_improvement set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning 1',
);
const SEEN = 'id, version, body as improvement';
const OF_DRILL = sql('drill-improvement.of-drill', `select ${SEEN} from drill_improvement where drill_id = $1 order by id`);
const OF_DESK = sql(
  'drill-improvement.of-desk',
  `select ${SEEN} from drill_improvement where realm = $1 and owner_desk_id = $2
   order by state = 'open' desc, body ->> 'dueAt', id limit 200`,
);

@Injectable()
export class ImprovementsStore extends ImprovementsRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async load(tx: Tx, id: string): Promise<Row | null> {
    const [row] = await tx.query<Row>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: OwedImprovement, version: number): Promise<void> {
    await tx.query(INSERT, [id, tx.realm, version, JSON.stringify(state)]);
  }

  async update(tx: Tx, id: string, state: OwedImprovement, version: number, expected: number): Promise<boolean> {
    return (await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected])).length === 1;
  }

  ofDrill(drillId: string): Promise<ImprovementSeen[]> {
    return this.database.query<ImprovementSeen>(OF_DRILL, [drillId]);
  }

  ofDesk(realm: Realm, deskId: DeskId): Promise<ImprovementSeen[]> {
    return this.database.query<ImprovementSeen>(OF_DESK, [realm, deskId]);
  }
}
