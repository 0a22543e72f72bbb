import type { Realm } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { DrillResults } from '../application/evaluations.repository.js';
import type { Result } from '../domain/report.js';

const KEEP = sql(
  'drill-result.keep',
  `insert into drill_result (drill_id, realm, scenario_id, ended_at, body) values ($1::uuid, $2, $3, $4, $5) on conflict do nothing`,
);
const BEFORE = sql(
  'drill-result.before',
  `select body from drill_result where scenario_id = $1 and drill_id::text <> $2
     and ended_at < coalesce((select ended_at from drill_result where drill_id::text = $2), 'infinity')
   order by ended_at desc limit $3`,
);

@Injectable()
export class DrillResultsStore extends DrillResults {
  constructor(private readonly database: Database) {
    super();
  }

  async keep(realm: Realm, scenarioId: string, result: Result): Promise<void> {
    await this.database.query(KEEP, [result.drillId, realm, scenarioId, result.endedAt, JSON.stringify(result)]);
  }

  async before(scenarioId: string, drillId: string, limit: number): Promise<Result[]> {
    const rows = await this.database.query<{ body: Result }>(BEFORE, [scenarioId, drillId, limit]);
    return rows.map(({ body }) => body);
  }
}
