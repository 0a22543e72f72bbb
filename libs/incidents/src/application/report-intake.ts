import { DirectoryQueries } from '#directory';
import {
  type Bilingual,
  type CaseId,
  type CrossingId,
  type DeskId,
  type Instant,
  type Priority,
  type Realm,
  replay,
  type ReportId,
} from '#kernel';
import type { Stored, Unit } from '#ledger';
import { newId } from '#platform/ids';
import type { Routing } from '#routing';
import { Injectable } from '@nestjs/common';
import { joinBySighting } from '../domain/add-participant.js';
import type { Case } from '../domain/case.js';
import { fileReport, type FileReport, sightReport } from '../domain/file-report.js';
import { refuseReport } from '../domain/report.errors.js';
import { report, type Report, type ReportContent } from '../domain/report.js';
import type { TriageState } from '../domain/report.machine.js';
import { triageReport } from '../domain/triage-report.js';
import { CaseClocks } from './case-clocks.js';
import { CaseOpening, type Reserved } from './case-opening.js';
import { CasesRepository } from './cases.repository.js';
import { type FiledReport, ReportsRepository } from './reports.repository.js';

/** What a filing answers: where the report went and why. */
export interface FilingAnswer {
  readonly id: ReportId;
  readonly state: TriageState;
  /** True when the agency had filed this reference before: nothing new was opened. */
  readonly sighting: boolean;
  readonly receivedAt: Instant;
  readonly caseId: CaseId | null;
  readonly caseNumber: string | null;
  readonly priority: Priority | null;
  /** The desk that leads the case, or that holds the report until it is triaged. */
  readonly lead: { readonly deskId: DeskId };
  readonly routing: { readonly ruleId: string; readonly ruleVersion: number; readonly reason: Bilingual };
  readonly version: number;
}

/** Takes reports in, inside the transaction of their filing. */
@Injectable()
export class ReportIntake {
  constructor(
    private readonly reports: ReportsRepository,
    private readonly cases: CasesRepository,
    private readonly opening: CaseOpening,
    private readonly clocks: CaseClocks,
    private readonly directory: DirectoryQueries,
  ) {}

  /** @throws DomainError report-crossing-unknown */
  check({ place }: ReportContent): void {
    const { crossingId } = place;
    if (crossingId && !this.directory.snapshot().crossings.has(crossingId as CrossingId))
      throw refuseReport('report-crossing-unknown', { crossingId }, '/place/crossingId');
  }

  /** What its case will get, where it opens one at once. */
  reserve(realm: Realm, routing: Routing): Promise<Reserved> {
    return this.opening.reserve(realm, routing);
  }

  /**
   * Files the report under a new id, or as a sighting when its agency had filed the reference before.
   * @param reserved what its case gets; null when the report waits for triage at the desk that routing names
   * @throws DomainError report-place-missing, report-times-disordered, case-desk-unknown
   */
  async take(unit: Unit, command: FileReport, routing: Routing, reserved: Reserved | null): Promise<FilingAnswer> {
    const { agencyId, ownReference } = command;
    const known = ownReference === null ? null : await this.reports.claimReference(unit.tx, agencyId, ownReference);
    if (known) return this.sight(unit, known, command, routing);
    const reportId = newId<'Report'>();
    return reserved
      ? this.fileAndOpen(unit, reportId, command, routing, reserved)
      : this.fileAndWait(unit, reportId, command, routing);
  }

  private async fileAndOpen(
    unit: Unit,
    reportId: ReportId,
    command: FileReport,
    routing: Routing,
    reserved: Reserved,
  ): Promise<FilingAnswer> {
    const filed = fileReport(command, { triageDeskId: routing.lead }, unit.now);
    const opened = { act: 'open', caseId: reserved.caseId, byDeskId: null } as const;
    const events = [...filed, ...triageReport(replay(report, filed)!, opened, unit.now)];
    const stored = await unit.create(this.reports, reportId, events);
    const inHand = { reportId, content: command.content, paper: stored.state.paper, filedBy: command };
    const onCase = await this.opening.open(unit, reserved, inHand, routing);
    return filingAnswer(stored, onCase, routing, false);
  }

  private async fileAndWait(unit: Unit, reportId: ReportId, command: FileReport, routing: Routing): Promise<FilingAnswer> {
    const stored = await unit.create(this.reports, reportId, fileReport(command, { triageDeskId: routing.lead }, unit.now));
    const { ladder, lead: deskId } = routing;
    await this.clocks.oweTriage(unit, { reportId, deskId, ladder, lifeSafety: command.content.lifeSafety });
    return filingAnswer(stored, null, routing, false);
  }

  private async sight(
    unit: Unit,
    { reportId, caseId }: FiledReport,
    command: FileReport,
    routing: Routing,
  ): Promise<FilingAnswer> {
    const { deskId, content, paper } = command;
    const sighted = { deskId, content, ...(paper && { paper }) };
    const onCase = caseId && (await unit.change(this.cases, caseId, (state) => joinBySighting(state, deskId, unit.now)));
    const stored = await unit.change(this.reports, reportId, (state) => sightReport(state, sighted, unit.now));
    return filingAnswer(stored, onCase, routing, true);
  }
}

const filingAnswer = (
  { id, state, version }: Stored<Report>,
  onCase: Stored<Case> | null,
  routing: Routing,
  sighting: boolean,
): FilingAnswer => {
  const { ruleId, ruleVersion, reason } = onCase?.state.routing ?? routing;
  return {
    id: id as ReportId,
    state: state.triage.state,
    sighting,
    receivedAt: state.receivedAt,
    caseId: (onCase?.id as CaseId | undefined) ?? null,
    caseNumber: onCase?.state.number ?? null,
    priority: onCase?.state.priority ?? null,
    lead: { deskId: onCase?.state.lead.deskId ?? ('deskId' in state.triage ? state.triage.deskId : routing.lead) },
    routing: { ruleId, ruleVersion, reason },
    version,
  };
};
