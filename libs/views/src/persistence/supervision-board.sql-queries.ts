import { DirectoryQueries, type DirectorySnapshot } from '#directory';
import { type Debt, type LadderAction, whomRungsTell } from '#escalation';
import type { CaseId, CountryCode, DeskId, Instant, Priority } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import type { CaseLine } from '../application/case-line.js';
import { LANE_CAP } from '../application/my-desk.js';
import {
  BOARD_LANES,
  type BoardItem,
  type BoardLane,
  type BoardOfferItem,
  type BoardWanted,
  type DeskLoad,
  type PersonLoad,
  type RungReached,
  type SupervisionBoard,
  SupervisionBoardQueries,
} from '../application/supervision-board.js';
import { type Deadlock, findDeadlocks, type Wait } from '../domain/find-deadlocks.js';
import { type OwedColumns, owedOf } from './owed.columns.js';
import { type ReportColumns, reportLineOf } from './report.columns.js';
import {
  BOARD_LEADERLESS,
  BOARD_LOAD,
  BOARD_MATTERS,
  BOARD_OFFERS,
  BOARD_OWED,
  BOARD_PEOPLE,
  BOARD_REPORTS,
  BOARD_WAITS,
} from './supervision-board.statements.js';

interface OwedRow extends OwedColumns {
  readonly lane: number;
  readonly total: number;
  readonly debtorId: DeskId | null;
  readonly counterpartDeskId: DeskId | null;
  readonly country: CountryCode | null;
  readonly lifeSafety: boolean | null;
  readonly step: number | null;
  readonly loop: number | null;
  readonly firedAt: Instant | null;
  readonly action: LadderAction | null;
  readonly unreached: readonly Unreached[] | null;
}

type Unreached = Pick<RungReached, 'step' | 'loop'> & { readonly tried: readonly DeskId[] };

interface CaseRow extends OwedRow {
  readonly caseLine: CaseLine;
}

interface OfferRow extends CaseRow {
  readonly handoff: BoardOfferItem['handoff'];
}

interface ReportRow extends OwedRow, ReportColumns {
  readonly triageDeskId: DeskId;
}

interface LoadRow extends Omit<DeskLoad, 'active' | 'openCases'> {
  readonly now: Instant;
  readonly openCases: Partial<Record<Priority, number>>;
}

/** Waits that are looked through for rounds, the longest overdue first. */
const WAITS_MOST = 1000;

const NO_CASES: Readonly<Record<Priority, number>> = { P1: 0, P2: 0, P3: 0, P4: 0 };

@Injectable()
export class SqlSupervisionBoardQueries extends SupervisionBoardQueries {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryQueries,
  ) {
    super();
  }

  override async of({ realm, viewer, agencyId, deskIds }: BoardWanted): Promise<SupervisionBoard> {
    const directory = this.directory.snapshot();
    const gone = deskIds.filter((deskId) => !directory.desks.get(deskId)?.active);
    const seen = [realm, viewer, deskIds];
    const [owed, matters, offers, reports, leaderless, load, people, waits] = await Promise.all([
      this.database.query<CaseRow>(BOARD_OWED, [...seen, LANE_CAP]),
      this.database.query<OwedRow>(BOARD_MATTERS, [...seen, LANE_CAP]),
      this.database.query<OfferRow>(BOARD_OFFERS, [...seen, LANE_CAP]),
      this.database.query<ReportRow>(BOARD_REPORTS, [...seen, LANE_CAP, agencyId]),
      this.database.query<CaseRow>(BOARD_LEADERLESS, [realm, viewer, gone, LANE_CAP]),
      this.database.query<LoadRow>(BOARD_LOAD, seen),
      this.database.query<PersonLoad>(BOARD_PEOPLE, seen),
      this.database.query<Wait>(BOARD_WAITS, [realm, viewer, WAITS_MOST]),
    ]);
    const rungOf = rungReader(directory);
    const untaken = [
      ...owed.filter(({ lane }) => laneOf(lane) === 'nobodys').map((row) => untakenItem(row, 'unacknowledged', rungOf)),
      ...reports.map((row) => reportItem(row, rungOf)),
      ...leaderless.map((row) => untakenItem(row, 'lead-inactive', rungOf)),
    ];
    return {
      now: load[0]!.now,
      deskIds,
      lanes: totalsOf([owed, matters, offers, reports, leaderless]),
      items: [
        ...[
          ...matters.filter(({ lifeSafety }) => lifeSafety).flatMap((row) => matterItem(row, rungOf)),
          ...owed.flatMap((row) => owedItem(row, rungOf)),
          ...matters.filter(({ lifeSafety }) => !lifeSafety).flatMap((row) => matterItem(row, rungOf)),
        ].toSorted(byLane),
        ...offers.map((row) => offerItem(row, rungOf)),
        ...untaken.toSorted(byPriorityThenDue).slice(0, LANE_CAP),
      ],
      load: load.map(({ deskId, openObligations, breached, oldestDueAt, openCases }) => ({
        deskId,
        active: directory.desks.get(deskId)?.active ?? false,
        openCases: { ...NO_CASES, ...openCases },
        openObligations,
        breached,
        oldestDueAt,
      })),
      people,
      deadlocks: findDeadlocks(waits).filter((deadlock) => touches(deadlock, deskIds)),
    };
  }
}

/** A round is the matter of every supervisor with a desk in it. */
const touches = ({ chain }: Deadlock, deskIds: readonly DeskId[]): boolean =>
  chain.some(({ toDeskId }) => deskIds.includes(toDeskId));

type ReadRung = (row: OwedRow, about: CaseId | null) => RungReached | null;

const laneOf = (place: number): BoardLane => BOARD_LANES[place - 1]!;

/** Each statement tells the total of a lane beside every row of it. */
const totalsOf = (answers: readonly (readonly OwedRow[])[]): SupervisionBoard['lanes'] => {
  const totals = Object.fromEntries(BOARD_LANES.map((lane) => [lane, 0])) as Record<BoardLane, number>;
  for (const rows of answers)
    for (const [place, total] of new Map(rows.map((row) => [row.lane, row.total]))) totals[laneOf(place)] += total;
  return totals;
};

const rungReader = (directory: DirectorySnapshot): ReadRung => {
  const told = whomRungsTell(directory);
  return (row, about) => {
    const { action, firedAt, step, loop } = row;
    const debt = debtOf(row, about);
    if (action === null || firedAt === null || step === null || loop === null || debt === null) return null;
    const { absent = null, ...target } = told(action, debt);
    const nobodyAt = row.unreached?.find((one) => one.step === step && one.loop === loop)?.tried ?? [];
    return { step, loop, action, ...target, absent, at: firedAt, nobodyAt };
  };
};

const debtOf = (row: OwedRow, caseId: CaseId | null): Debt | null => {
  const { act, subjectKind, subjectId, debtorId, counterpartDeskId, country, lifeSafety } = row;
  if (act === null || subjectKind === null || subjectId === null || debtorId === null || country === null) return null;
  const subject = { kind: subjectKind, id: subjectId };
  return { act, subject, caseId, deskId: debtorId, counterpartDeskId, country, lifeSafety: lifeSafety ?? false };
};

const onCase = (row: CaseRow, rungOf: ReadRung) => ({
  case: row.caseLine,
  owed: owedOf(row, row.caseLine.id),
  dueAt: row.dueAt,
  lastRung: rungOf(row, row.caseLine.id),
});

const owedItem = (row: CaseRow, rungOf: ReadRung): BoardItem[] => {
  const lane = laneOf(row.lane);
  return lane === 'breached' || lane === 'next-hour' ? [{ lane, deskId: row.debtorId!, ...onCase(row, rungOf) }] : [];
};

const matterItem = (row: OwedRow, rungOf: ReadRung): BoardItem[] => {
  const lane = laneOf(row.lane);
  const owed = owedOf(row, '');
  if (owed === null || (lane !== 'breached' && lane !== 'next-hour')) return [];
  const { lifeSafety, counterpartDeskId } = row;
  return [
    {
      lane,
      deskId: row.debtorId!,
      owed,
      dueAt: row.dueAt,
      lastRung: rungOf(row, null),
      matter: { lifeSafety: lifeSafety ?? false, counterpartDeskId },
    },
  ];
};

/** What is about life first, cases by their priority next, and the rest after them. */
const byLane = (one: BoardItem, other: BoardItem): number => BOARD_LANES.indexOf(one.lane) - BOARD_LANES.indexOf(other.lane);

const offerItem = (row: OfferRow, rungOf: ReadRung): BoardItem => {
  const { handoff } = row;
  const lane = laneOf(row.lane) === 'offers-to-us' ? 'offers-to-us' : 'our-offers-unanswered';
  return { lane, deskId: handoff.toDeskId ?? handoff.fromDeskId, handoff, ...onCase(row, rungOf) };
};

const untakenItem = (row: CaseRow, because: 'unacknowledged' | 'lead-inactive', rungOf: ReadRung) => ({
  lane: 'nobodys' as const,
  because,
  deskId: row.caseLine.leadDeskId,
  ...onCase(row, rungOf),
});

const reportItem = (row: ReportRow, rungOf: ReadRung) => ({
  lane: 'nobodys' as const,
  because: 'untriaged' as const,
  deskId: row.triageDeskId,
  report: reportLineOf(row),
  owed: owedOf(row, row.id),
  dueAt: row.dueAt,
  // The case that the report may become bears its id.
  lastRung: rungOf(row, row.id as string as CaseId),
});

type Untaken = ReturnType<typeof untakenItem> | ReturnType<typeof reportItem>;

const rankOf = (item: Untaken): string => ('case' in item ? item.case : item.report).priority + (item.dueAt ?? '~');
const byPriorityThenDue = (one: Untaken, other: Untaken): number => (rankOf(one) < rankOf(other) ? -1 : 1);
