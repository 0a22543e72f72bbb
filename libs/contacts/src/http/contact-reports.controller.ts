import type { ContactReportId, RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, type Page, Permit } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ContactReportCounts } from '../application/contact-reports.queries.js';
import { DiscardContactReport } from '../application/discard-contact-report.handler.js';
import { EditContactReport } from '../application/edit-contact-report.handler.js';
import { LogContact } from '../application/log-contact.handler.js';
import { MarkContactReportFiled } from '../application/mark-contact-report-filed.handler.js';
import { ReadContactReports } from '../application/read-contact-reports.js';
import {
  DiscardContactReportRequest,
  editCommand,
  EditContactReportRequest,
  FileContactReportRequest,
  ListContactReportsRequest,
  logCommand,
  LogContactRequest,
} from './contact-report.request.js';
import { contactReportResponse, type ContactReportResponse } from './contact-report.response.js';

/** Reports of contacts with officials of another country: the own desk's, and for a supervisor those of the own agency. */
@ApiTags('contact reports')
@Controller('api/v1/contact-reports')
export class ContactReportsController {
  constructor(
    private readonly reading: ReadContactReports,
    private readonly logContact: LogContact,
    private readonly edit: EditContactReport,
    private readonly markFiled: MarkContactReportFiled,
    private readonly discardReport: DiscardContactReport,
  ) {}

  @Get()
  @Permit('contact.read')
  @ApiOperation({ summary: 'Contact reports, latest contact first; who saw which is recorded' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListContactReportsRequest): Promise<Page<ContactReportResponse>> {
    const { state = null, kind = null, overdue = null, limit = 50, cursor = null } = query;
    const page = await this.reading.list(ctx, { state, kind, overdue, limit, cursor });
    return { items: page.items.map(contactReportResponse), nextCursor: page.nextCursor };
  }

  @Get('count')
  @Permit('contact.read')
  @ApiOperation({ summary: 'How many wait to be handed in, how many are late, and when the next is due' })
  count(@Ctx() ctx: RequestContext): Promise<ContactReportCounts> {
    return this.reading.count(ctx);
  }

  @Get(':id')
  @Permit('contact.read')
  @ApiOperation({ summary: 'One contact report; who opened it is recorded' })
  async one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<ContactReportResponse> {
    return contactReportResponse(await this.reading.open(ctx, id as ContactReportId));
  }

  @Post()
  @Creates()
  @Permit('contact.work')
  @ApiOperation({ summary: 'Log a call, a meeting or a message with an official of another country' })
  async log(@Ctx() ctx: RequestContext, @Body() body: LogContactRequest): Promise<ContactReportResponse> {
    const logged = await this.logContact.execute(ctx, logCommand(body));
    return this.answer(ctx, logged.id);
  }

  @Post(':id/edit')
  @HttpCode(200)
  @Permit('contact.work')
  @ApiOperation({ summary: 'Alter what the draft says' })
  async change(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: EditContactReportRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ContactReportResponse> {
    await this.edit.execute(ctx, editCommand(id, body, expectedVersion));
    return this.answer(ctx, id);
  }

  @Post(':id/file')
  @HttpCode(200)
  @Permit('contact.work')
  @ApiOperation({ summary: 'Note that recipients got it, on which day and by which reference; nothing is sent from here' })
  async file(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { recipients, on, reference }: FileContactReportRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ContactReportResponse> {
    await this.markFiled.execute(ctx, { id: id as ContactReportId, expectedVersion, recipients, on, reference });
    return this.answer(ctx, id);
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Permit('contact.work')
  @ApiOperation({ summary: 'State that this contact needs no report, and why' })
  async discard(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: DiscardContactReportRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ContactReportResponse> {
    await this.discardReport.execute(ctx, { id: id as ContactReportId, expectedVersion, reason });
    return this.answer(ctx, id);
  }

  private async answer(ctx: RequestContext, id: string): Promise<ContactReportResponse> {
    return contactReportResponse(await this.reading.afterAct(ctx, id as ContactReportId));
  }
}
