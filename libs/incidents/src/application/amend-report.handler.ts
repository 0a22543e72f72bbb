import { type CaseId, DomainError, type ReportId, type RequestContext } from '#kernel';
import { CommandRunner, type Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { amendReport } from '../domain/amend-report.js';
import { followAmendment } from '../domain/assess-impact.js';
import type { Report, ReportContent } from '../domain/report.js';
import { answeredBy, type AsWritten } from '../domain/report-translation.js';
import { actingPerson, type ActingPerson, deskOf } from './acting-desk.js';
import { CasesRepository } from './cases.repository.js';
import { type ReportAnswer, reportAnswer } from './report-answer.js';
import { ReportIntake } from './report-intake.js';
import { ReportsRepository } from './reports.repository.js';

export interface AmendReportCommand {
  readonly reportId: ReportId;
  readonly changes: AsWritten<Partial<ReportContent>>;
  readonly reason: string | null;
  readonly expectedVersion?: number | undefined;
}

/** The filing agency says more, or says it better: a new version beside the old ones. */
@Injectable()
export class AmendReportHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly reports: ReportsRepository,
    private readonly cases: CasesRepository,
    private readonly intake: ReportIntake,
  ) {}

  /**
   * Graver facts raise the priority of the case in the same act.
   * @throws DomainError not-found, version-stale, report-filer-only, report-closed-to-change, report-unchanged,
   *   report-times-disordered, report-translation-same, report-crossing-unknown
   */
  execute(
    ctx: RequestContext,
    { reportId, changes: written, reason, expectedVersion }: AmendReportCommand,
  ): Promise<ReportAnswer> {
    const by = actingPerson(ctx);
    const changes = answeredBy(written, by.deskId);
    return this.runner.run(ctx, async (unit) => {
      const caseId = await this.reports.caseOf(unit.tx, reportId);
      if (caseId) await unit.load(this.cases, caseId);
      await this.mustSee(unit, reportId, caseId, by);
      const { agencyId, deskId } = by;
      const decide = (report: Report) => amendReport(report, { agencyId, deskId, changes, reason }, unit.now);
      const after = await unit.change(this.reports, reportId, decide, expectedVersion);
      this.intake.check(after.state.content);
      const worse = { by: deskOf(by), impact: changes.impact, lifeSafety: changes.lifeSafety ?? false };
      if (caseId) await unit.change(this.cases, caseId, (state) => followAmendment(state, worse, unit.now));
      return reportAnswer(after);
    });
  }

  /** A desk that may not read the report is told what it would be told if there were none. */
  private async mustSee(unit: Unit, reportId: ReportId, caseId: CaseId | null, by: ActingPerson): Promise<void> {
    const { state } = await unit.load(this.reports, reportId);
    if (state.agencyId === by.agencyId) return;
    if (caseId && (await this.cases.isVisibleTo(unit.tx, caseId, by.deskId))) return;
    throw new DomainError('not-found');
  }
}
