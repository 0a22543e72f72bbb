import { type CaseId, type DeskId, DomainError, type ReportId, type RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { type Routing, RoutingService } from '#routing';
import { Injectable } from '@nestjs/common';
import type { Report } from '../domain/report.js';
import { actingPerson } from './acting-desk.js';
import { caseIdOfWaiting } from './case-clocks.js';
import { CaseOpening } from './case-opening.js';
import { reportedFacts } from './file-report.handler.js';
import { type ReportAnswer, reportAnswer } from './report-answer.js';
import { type OpeningPlan, ReportTriage, type Triaging } from './report-triage.js';
import { ReportsQueries } from './reports.queries.js';

/** What the desk decides about a report that waits for it. */
export type TriageDecision =
  | { readonly act: 'open' }
  | { readonly act: 'link'; readonly caseId: CaseId }
  | { readonly act: 'return' | 'reject'; readonly reason: string }
  | { readonly act: 'refer'; readonly toDeskId: DeskId; readonly reason: string };

export interface TriageReportCommand {
  readonly reportId: ReportId;
  readonly decision: TriageDecision;
  readonly expectedVersion?: number | undefined;
}

/** A report that no rule knew is dealt with by a person. */
@Injectable()
export class TriageReportHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly queries: ReportsQueries,
    private readonly routing: RoutingService,
    private readonly opening: CaseOpening,
    private readonly triage: ReportTriage,
  ) {}

  /** @throws DomainError not-found, version-stale, report-already-triaged, report-triage-desk-only, case-desk-unknown */
  async execute(ctx: RequestContext, command: TriageReportCommand): Promise<ReportAnswer> {
    const by = actingPerson(ctx);
    const { reportId, expectedVersion } = command;
    const found = await this.queries.find({ realm: ctx.realm, deskId: by.deskId, agencyId: by.agencyId }, reportId);
    if (!found) throw new DomainError('not-found');
    const perform = await this.performer(ctx, found, command.decision);
    return this.runner.run(ctx, async (unit) => reportAnswer(await perform({ unit, reportId, by, expectedVersion })));
  }

  private async performer(
    ctx: RequestContext,
    found: Stored<Report>,
    decision: TriageDecision,
  ): Promise<(triaging: Triaging) => Promise<Stored<Report>>> {
    switch (decision.act) {
      case 'open': {
        const plan = await this.planOpening(ctx, found);
        return (triaging) => this.triage.open(triaging, plan);
      }
      case 'link':
        return (triaging) => this.triage.link(triaging, decision.caseId);
      case 'refer':
        return (triaging) => this.triage.refer(triaging, decision.toDeskId, decision.reason);
      case 'return':
      case 'reject':
        return (triaging) => this.triage.refuse(triaging, decision.act, decision.reason);
    }
  }

  /** The desk that opens a case from its own queue leads it; what routing knows of the incident comes along. */
  private async planOpening(ctx: RequestContext, { id, state }: Stored<Report>): Promise<OpeningPlan> {
    const { content, deskId, country } = state;
    const routed = await this.routing.route(ctx.realm, reportedFacts(content, { deskId, country }));
    const routing: Routing = { ...routed, lead: ctx.actor.deskId };
    return {
      routing,
      reserved: { ...(await this.opening.reserve(ctx.realm, routing)), caseId: caseIdOfWaiting(id as ReportId) },
    };
  }
}
