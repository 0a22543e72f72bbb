import type { CaseId, DeskId, ReportId } from '#kernel';
import type { Stored, Unit } from '#ledger';
import type { Routing } from '#routing';
import { Injectable } from '@nestjs/common';
import { linkReport } from '../domain/link-case.js';
import type { Report, Triaged } from '../domain/report.js';
import { triageReport } from '../domain/triage-report.js';
import type { ActingPerson } from './acting-desk.js';
import { CaseClocks } from './case-clocks.js';
import { CaseOpening, type Reserved } from './case-opening.js';
import { Cases } from './cases.js';
import { CasesRepository } from './cases.repository.js';
import { ReportsRepository } from './reports.repository.js';

/** One triage act inside its transaction. */
export interface Triaging {
  readonly unit: Unit;
  readonly reportId: ReportId;
  readonly by: ActingPerson;
  readonly expectedVersion?: number | undefined;
}

export interface OpeningPlan {
  readonly routing: Routing;
  readonly reserved: Reserved;
}

/** What becomes of a report that waited. Each act ends the clock of its waiting. */
@Injectable()
export class ReportTriage {
  constructor(
    private readonly reports: ReportsRepository,
    private readonly repository: CasesRepository,
    private readonly cases: Cases,
    private readonly opening: CaseOpening,
    private readonly clocks: CaseClocks,
  ) {}

  async open(triaging: Triaging, { reserved, routing }: OpeningPlan): Promise<Stored<Report>> {
    const { unit, reportId, by } = triaging;
    const stored = await this.decide(triaging, { act: 'open', caseId: reserved.caseId, byDeskId: by.deskId });
    const { content, paper, deskId, agencyId, country } = stored.state;
    await this.opening.open(unit, reserved, { reportId, content, paper, filedBy: { deskId, agencyId, country } }, routing);
    return stored;
  }

  /** @throws DomainError not-found when the case was not released to the desk that links */
  async link(triaging: Triaging, caseId: CaseId): Promise<Stored<Report>> {
    const { unit, reportId, by } = triaging;
    await this.cases.lock(unit, caseId);
    const stored = await this.decide(triaging, { act: 'link', caseId, byDeskId: by.deskId });
    await unit.change(this.repository, caseId, (state) => linkReport(state, reportId, by.deskId, unit.now));
    return stored;
  }

  refuse(triaging: Triaging, act: 'return' | 'reject', reason: string): Promise<Stored<Report>> {
    return this.decide(triaging, { act, reason, byDeskId: triaging.by.deskId });
  }

  /** The other desk gets the report with a clock of its own. @throws DomainError case-desk-unknown */
  async refer(triaging: Triaging, toDeskId: DeskId, reason: string): Promise<Stored<Report>> {
    const { unit, reportId, by } = triaging;
    this.cases.desk(toDeskId);
    const stored = await this.decide(triaging, { act: 'refer', toDeskId, reason, byDeskId: by.deskId });
    const { lifeSafety } = stored.state.content;
    await this.clocks.oweTriage(unit, { reportId, deskId: toDeskId, ladder: 'acknowledge-routine', lifeSafety });
    return stored;
  }

  private async decide({ unit, reportId, expectedVersion }: Triaging, triaged: Triaged): Promise<Stored<Report>> {
    const stored = await unit.change(
      this.reports,
      reportId,
      (report) => triageReport(report, triaged, unit.now),
      expectedVersion,
    );
    await this.clocks.triaged(unit, reportId);
    return stored;
  }
}
