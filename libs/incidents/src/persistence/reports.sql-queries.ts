import type { ReportId } from '#kernel';
import type { Stored } from '#ledger';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { ReportsQueries, type ReportVersion, type ReportViewer, type WaitingReports } from '../application/reports.queries.js';
import type { Report } from '../domain/report.js';

interface ReportRow {
  readonly id: string;
  readonly version: number;
  readonly body: Report;
}

const FIND = sql(
  'report.find',
  `select r.id, r.version, r.body from report r
   where r.realm = $1 and r.id = $4 and (
     r.agency_id = $3 or r.triage_desk_id = $2
     or exists (select 1 from case_access a where a.realm = r.realm and a.case_id = r.case_id and a.desk_id = $2))`,
);
const VERSIONS = sql('report.versions', 'select amendment, content from report_version where report_id = $1 order by amendment');
const WAITING = sql(
  'report.waiting',
  `select id, version, body from report
   where realm = $1 and triage_desk_id = $2 and triage_state in ('filed', 'referred') and ($3::uuid is null or id < $3)
   order by id desc limit $4`,
);

const stored = ({ id, version, body }: ReportRow): Stored<Report> => ({ id, version, state: body });

@Injectable()
export class SqlReportsQueries extends ReportsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  override async find({ realm, deskId, agencyId }: ReportViewer, id: ReportId): Promise<Stored<Report> | null> {
    const [row] = await this.database.query<ReportRow>(FIND, [realm, deskId, agencyId, id]);
    return row ? stored(row) : null;
  }

  override versions(id: ReportId): Promise<readonly ReportVersion[]> {
    return this.database.query<ReportVersion>(VERSIONS, [id]);
  }

  override async waiting({ realm, deskId }: ReportViewer, { limit, before }: WaitingReports): Promise<readonly Stored<Report>[]> {
    const rows = await this.database.query<ReportRow>(WAITING, [realm, deskId, before ?? null, limit + 1]);
    return rows.map(stored);
  }
}
