import type { Instant } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import type { CaseLine } from '../application/case-line.js';
import {
  type DeskViewer,
  LANE_CAP,
  MY_DESK_LANES,
  type MyDesk,
  type MyDeskCounts,
  type MyDeskItem,
  type MyDeskLane,
  MyDeskQueries,
  type OfferInItem,
} from '../application/my-desk.js';
import { CASES_OF_DESK, COUNTS_OF_DESK, REPORTS_OF_DESK } from './my-desk.statements.js';
import { type OwedColumns, owedOf } from './owed.columns.js';
import { type ReportColumns, reportLineOf } from './report.columns.js';

interface CaseRow extends OwedColumns {
  readonly lane: number;
  readonly total: number;
  readonly bringUpAt: Instant | null;
  readonly caseLine: CaseLine;
  readonly handoff: OfferInItem['handoff'] | null;
}

interface ReportRow extends OwedColumns, ReportColumns {
  readonly total: number;
}

const AUDIENCES = ['desk', 'duty-officer'];

@Injectable()
export class SqlMyDeskQueries extends MyDeskQueries {
  constructor(private readonly database: Database) {
    super();
  }

  override async of({ realm, personId, deskId, supervises }: DeskViewer): Promise<MyDesk> {
    const audiences = supervises ? [...AUDIENCES, 'supervisor'] : AUDIENCES;
    const [[counted], cases, reports] = await Promise.all([
      this.database.query<MyDeskCounts & { readonly now: Instant }>(COUNTS_OF_DESK, [realm, deskId, audiences, personId]),
      this.database.query<CaseRow>(CASES_OF_DESK, [realm, deskId, LANE_CAP]),
      this.database.query<ReportRow>(REPORTS_OF_DESK, [realm, deskId, LANE_CAP]),
    ]);
    const { now, ...counts } = counted!;
    const items = [...cases.map(caseItem), ...reports.map(reportItem)];
    const totals = new Map<MyDeskLane, number>(cases.map(({ lane, total }) => [laneOf(lane), total]));
    totals.set('report-to-triage', reports[0]?.total ?? 0);
    const lanes = Object.fromEntries(MY_DESK_LANES.map((lane) => [lane, totals.get(lane) ?? 0])) as MyDesk['lanes'];
    return { deskId, now, counts, lanes, items: inOrderOfLanes(items) };
  }
}

const laneOf = (place: number): MyDeskLane => MY_DESK_LANES[place - 1]!;

/** Sorting is stable: within a lane the order is that of the statement. */
const inOrderOfLanes = (items: readonly MyDeskItem[]): readonly MyDeskItem[] =>
  items.toSorted((one, other) => MY_DESK_LANES.indexOf(one.lane) - MY_DESK_LANES.indexOf(other.lane));

const caseItem = (row: CaseRow): MyDeskItem => {
  const lane = laneOf(row.lane);
  const onCase = { case: row.caseLine, dueAt: row.dueAt, owed: owedOf(row, row.caseLine.id) };
  switch (lane) {
    case 'offer-in':
      return { lane, ...onCase, handoff: row.handoff! };
    case 'correction-to-acknowledge':
      return { lane, ...onCase, correctionId: row.subjectId! };
    case 'bring-up':
      return { lane, ...onCase, bringUpAt: row.bringUpAt! };
    case 'report-to-triage':
      throw new Error('a report has no case');
    default:
      return { lane, ...onCase };
  }
};

const reportItem = (row: ReportRow): MyDeskItem => ({
  lane: 'report-to-triage',
  reportId: row.id,
  report: reportLineOf(row),
  dueAt: row.dueAt,
  owed: owedOf(row, row.id),
});
