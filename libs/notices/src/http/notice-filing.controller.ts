import { fileCommand, FileReportRequest } from '#incidents';
import type { EarlyNoticeId, RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, Permit } from '#platform/http';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EarlyNoticesQueries } from '../application/early-notices.queries.js';
import { ReportNotice } from '../application/report-notice.handler.js';
import { earlyNoticeResponse, type EarlyNoticeResponse } from './early-notice.response.js';

/** Where a notice ends as a report. */
@ApiTags('early notices')
@Controller('api/v1/early-notices/:id/report')
export class NoticeFilingController {
  constructor(
    private readonly queries: EarlyNoticesQueries,
    private readonly reportNotice: ReportNotice,
  ) {}

  @Post()
  @Creates()
  @Permit('report.file')
  @ApiOperation({ summary: 'File the notice as a report; the notice keeps the link, and its source stays with its desk' })
  async report(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: FileReportRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<EarlyNoticeResponse> {
    await this.reportNotice.execute(ctx, { id: id as EarlyNoticeId, expectedVersion, filing: fileCommand(body) });
    return earlyNoticeResponse(await this.queries.get(ctx, id as EarlyNoticeId), ctx.actor.deskId);
  }
}
