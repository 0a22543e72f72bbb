import { DomainError, type RequestContext } from '#kernel';
import { Admitted, type AdmittedAs, Creates, Ctx, Deferrable, Permit, retryAfter } from '#platform/http';
import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { FilingReceipt } from '../application/deferred-filings.store.js';
import { FileReportHandler } from '../application/file-report.handler.js';
import type { Similar } from '../application/look-alikes.js';
import { type FilingForeseen, PreviewFiling } from '../application/preview-filing.js';
import { ReceiveFiling } from '../application/receive-filing.js';
import type { FilingAnswer } from '../application/report-intake.js';
import { fileCommand, FileReportRequest } from './file-report.request.js';
import { draftOf, PreviewReportRequest } from './preview-report.request.js';

/** Seconds after which a look at a receipt may be worth it. */
const LOOK_AGAIN_SECONDS = 5;

/** Where agencies file. */
@ApiTags('reports')
@Controller('api/v1/reports')
export class FilingController {
  constructor(
    private readonly fileReport: FileReportHandler,
    private readonly receiveFiling: ReceiveFiling,
    private readonly previewFiling: PreviewFiling,
  ) {}

  /** Under a flood a routine filing is received (202) and filed later in order; one about risk to life never is. */
  @Post()
  @Creates()
  @Deferrable()
  @Permit('report.file')
  @ApiOperation({
    summary:
      'File a report; the case is open, routed and on the clock when this answers 201. 202 is a receipt: it is kept and will be filed. ' +
      'X-Enlace-Urgency: life-safety, with lifeSafety in the body, is never kept waiting',
  })
  @ApiCreatedResponse()
  @ApiAcceptedResponse({ description: 'Received; see /filings/{receiptId} after the seconds in Retry-After' })
  async file(
    @Ctx() ctx: RequestContext,
    @Body() body: FileReportRequest,
    @Admitted() { deferred, claimsLife }: AdmittedAs,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<(FilingAnswer & { readonly similar: readonly Similar[] }) | FilingReceipt> {
    if (claimsLife && !body.lifeSafety) throw new DomainError('urgency-not-in-body', {}, '/lifeSafety');
    const command = fileCommand(body);
    const receipt = deferred && !body.lifeSafety ? await this.receiveFiling.execute(ctx, command) : null;
    if (!receipt) return this.fileReport.execute(ctx, command);
    void reply.status(202).header('Retry-After', retryAfter(LOOK_AGAIN_SECONDS));
    return receipt;
  }

  @Post('preview')
  @HttpCode(200)
  @Permit('report.file')
  @ApiOperation({
    summary: 'What filing this draft now would do: whose it would be and why, by when, what looks alike. Writes nothing',
  })
  preview(@Ctx() ctx: RequestContext, @Body() body: PreviewReportRequest): Promise<FilingForeseen> {
    return this.previewFiling.of(ctx, draftOf(body));
  }
}
