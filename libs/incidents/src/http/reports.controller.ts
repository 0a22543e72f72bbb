import { type CaseId, DomainError, type ReportId, type RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import { Creates, Ctx, ExpectedVersion, IdParam, type Page, pageOf, PageQuery, Permit } from '#platform/http';
import { RestrictedReads, restrictionOf } from '#reads';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AmendReportHandler } from '../application/amend-report.handler.js';
import type { ReportAnswer } from '../application/report-answer.js';
import { ReportsQueries } from '../application/reports.queries.js';
import { TriageReportHandler } from '../application/triage-report.handler.js';
import type { Report } from '../domain/report.js';
import { AmendReportRequest, changesOf } from './amend-report.request.js';
import { startOf } from './newest-first.js';
import {
  type ReportResponse,
  reportResponse,
  type ReportWithVersionsResponse,
  reportWithVersionsResponse,
} from './report.response.js';
import { decisionOf, TriageReportRequest } from './triage-report.request.js';

const viewerOf = ({ realm, actor }: RequestContext) => ({ realm, deskId: actor.deskId, agencyId: actor.agencyId });

/** What agencies filed. */
@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly amendReport: AmendReportHandler,
    private readonly triageReport: TriageReportHandler,
    private readonly queries: ReportsQueries,
    private readonly reads: RestrictedReads,
  ) {}

  @Get()
  @Permit('report.read')
  @ApiOperation({ summary: 'Reports that wait for triage at this desk, newest first' })
  async waiting(@Ctx() ctx: RequestContext, @Query() query: PageQuery): Promise<Page<ReportResponse>> {
    const start = startOf(query);
    const rows = await this.queries.waiting(viewerOf(ctx), start);
    return pageOf(rows.map(reportResponse), start.limit, ({ id }) => [id]);
  }

  @Get(':id')
  @Permit('report.read')
  @ApiOperation({ summary: 'One report with all its versions' })
  async one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<ReportWithVersionsResponse> {
    const found = await this.queries.find(viewerOf(ctx), id as ReportId);
    if (!found) throw new DomainError('not-found');
    await this.record(ctx, found);
    return reportWithVersionsResponse(found, await this.queries.versions(id as ReportId));
  }

  @Post(':id/amendments')
  @Creates()
  @Permit('report.amend')
  @ApiOperation({ summary: 'Say it better: a new version beside the old ones' })
  amend(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: AmendReportRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ReportAnswer> {
    const { reason = null } = body;
    return this.amendReport.execute(ctx, { reportId: id as ReportId, changes: changesOf(body), reason, expectedVersion });
  }

  @Post(':id/triage')
  @HttpCode(200)
  @Permit('report.triage')
  @ApiOperation({ summary: 'Open, link, return, reject or refer a report that waits at this desk' })
  triage(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: TriageReportRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ReportAnswer> {
    return this.triageReport.execute(ctx, { reportId: id as ReportId, decision: decisionOf(body), expectedVersion });
  }

  private async record(ctx: RequestContext, { id, state }: Stored<Report>): Promise<void> {
    const rule = restrictionOf(state.content.handling.tlp);
    if (!rule) return;
    const caseId: CaseId | null = 'caseId' in state.triage ? state.triage.caseId : null;
    const fields = ['shell', 'operational', 'location', 'source'] as const;
    await this.reads.record(ctx, { how: 'view', thing: 'report', rule, fields, ids: [id], caseId, ownerDeskId: state.deskId });
  }
}
