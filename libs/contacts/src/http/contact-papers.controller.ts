import type { ContactReportId, RequestContext } from '#kernel';
import { Ctx, IdParam, Permit } from '#platform/http';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TellContactReport } from '../application/tell-contact-report.js';
import { ContactPaperQuery } from './contact-report.request.js';

const file = (content: string | Buffer, type: string, name: string): StreamableFile =>
  new StreamableFile(Buffer.from(content), { type, disposition: `attachment; filename="${name}"` });

/** The report on paper, for whoever hands it in. */
@ApiTags('contact reports')
@Controller('api/v1/contact-reports/:id')
@Permit('contact.read')
export class ContactPapersController {
  constructor(private readonly telling: TellContactReport) {}

  @Get('text')
  @ApiProduces('text/plain')
  @ApiOperation({ summary: 'The report as text, in the language of the authorities that it goes to unless another is asked for' })
  async text(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Query() { language }: ContactPaperQuery,
  ): Promise<StreamableFile> {
    return file(
      await this.telling.asText(ctx, id as ContactReportId, language),
      'text/plain; charset=utf-8',
      `informe-${id}.txt`,
    );
  }

  @Get('pdf')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'The report as PDF' })
  async pdf(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Query() { language }: ContactPaperQuery,
  ): Promise<StreamableFile> {
    return file(await this.telling.asPdf(ctx, id as ContactReportId, language), 'application/pdf', `informe-${id}.pdf`);
  }
}
