import type { ActivationId, AdvanceNoticeId, CaseId, CrossingId, DeskId, RequestContext } from '#kernel';
import { Creates, Ctx, IdParam, type Page, Permit, Vital } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AdvanceNoticesQueries } from '../application/advance-notices.queries.js';
import { AnnounceNotice } from '../application/announce-notice.handler.js';
import { NoticeReceipts } from '../application/notice-receipts.js';
import { PreviewNotice } from '../application/preview-notice.js';
import {
  AnnounceAdvanceNoticeRequest,
  ListAdvanceNoticesRequest,
  PreviewAdvanceNoticeRequest,
} from './advance-notice.request.js';
import {
  advanceNoticePreviewResponse,
  advanceNoticeReceiptResponse,
  type AdvanceNoticePreviewResponse,
  type AdvanceNoticeReceiptResponse,
  type AdvanceNoticeResponse,
} from './advance-notice.response.js';
import { NoticeReader } from './notice-reader.js';
import { announceCommand, previewOf } from './to-command.js';

/** Crossings that are announced before they come to the line. */
@ApiTags('advance notices')
@Controller('api/v1/advance-notices')
export class AdvanceNoticesController {
  constructor(
    private readonly queries: AdvanceNoticesQueries,
    private readonly announceNotice: AnnounceNotice,
    private readonly previewNotice: PreviewNotice,
    private readonly receipts: NoticeReceipts,
    private readonly reader: NoticeReader,
  ) {}

  @Get()
  @Permit('advance-notice.read')
  @ApiOperation({ summary: 'Advance notices that this desk may know of, newest first, without names' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListAdvanceNoticesRequest): Promise<Page<AdvanceNoticeResponse>> {
    const { direction = null, state = null, open, limit = 50, cursor = null } = query;
    const page = await this.queries.list(ctx, {
      direction,
      state,
      open: open === undefined ? null : open === 'true',
      crossingId: (query.crossing as CrossingId | undefined) ?? null,
      desk: (query.desk as DeskId | undefined) ?? null,
      caseId: (query.caseId as CaseId | undefined) ?? null,
      activationId: (query.activationId as ActivationId | undefined) ?? null,
      limit,
      cursor,
    });
    return { items: page.items.map((seen) => this.reader.shown(ctx, seen)), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Permit('advance-notice.read')
  @ApiOperation({ summary: 'One advance notice, with both sides’ desks and their clocks' })
  one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<AdvanceNoticeResponse> {
    return this.reader.read(ctx, id);
  }

  @Get(':id/receipt')
  @Permit('advance-notice.read')
  @ApiOperation({ summary: 'Every act on the notice as the ledger has it, with the proof of the last' })
  async receipt(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<AdvanceNoticeReceiptResponse> {
    return advanceNoticeReceiptResponse(await this.receipts.of(ctx, id as AdvanceNoticeId));
  }

  @Post('preview')
  @HttpCode(200)
  @Permit('advance-notice.announce')
  @ApiOperation({ summary: 'Which desks would be asked, by when, and what they commonly want to see. Writes nothing' })
  async preview(@Ctx() ctx: RequestContext, @Body() body: PreviewAdvanceNoticeRequest): Promise<AdvanceNoticePreviewResponse> {
    const activationId = (body.activationId as ActivationId | undefined) ?? null;
    return advanceNoticePreviewResponse(await this.previewNotice.of(ctx, previewOf(body), activationId));
  }

  @Post()
  @Creates()
  @Vital()
  @Permit('advance-notice.announce')
  @ApiOperation({ summary: 'Announce a crossing; the desks of the side that is entered owe an answer from then on' })
  async announce(@Ctx() ctx: RequestContext, @Body() body: AnnounceAdvanceNoticeRequest): Promise<AdvanceNoticeResponse> {
    const { id } = await this.announceNotice.execute(ctx, announceCommand(body));
    return this.reader.read(ctx, id);
  }
}
