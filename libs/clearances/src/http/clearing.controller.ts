import type { AdvanceNoticeId, RequestContext } from '#kernel';
import { Ctx, IdParam, NoFieldsRequest, Permit, Vital } from '#platform/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { NoticeWork } from '../application/notice-work.js';
import { askAnnouncer, clearPart, refusePart } from '../domain/answer-part.js';
import { arriveAtLine, crossLine, returnAcross } from '../domain/at-the-line.js';
import type { AdvanceNoticeResponse } from './advance-notice.response.js';
import {
  AskAdvanceNoticeRequest,
  ClearAdvanceNoticeRequest,
  RefuseAdvanceNoticeRequest,
  ReturnAcrossRequest,
} from './clearance-answer.request.js';
import { NoticeReader } from './notice-reader.js';
import { windowOf } from './to-command.js';

/** What the desks of both sides answer, and what they note at the line. Answers name the edition in place of a version: another desk's does not make them stale. */
@ApiTags('advance notices')
@Controller('api/v1/advance-notices/:id')
@Permit('advance-notice.answer')
export class ClearingController {
  constructor(
    private readonly work: NoticeWork,
    private readonly reader: NoticeReader,
  ) {}

  @Post('clear')
  @Vital()
  @HttpCode(200)
  @ApiOperation({ summary: 'Clear this desk’s part, on conditions or none, within a window' })
  async clear(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { edition, conditions = [], window }: ClearAdvanceNoticeRequest,
  ): Promise<AdvanceNoticeResponse> {
    const answer = {
      edition,
      conditions: conditions.map(({ code, text }) => ({ code, text: text ? { en: text.en, es: text.es } : null })),
      window: window ? windowOf(window) : null,
    };
    await this.work.act(ctx, { id: id as AdvanceNoticeId }, (notice, officer, now) => clearPart(notice, answer, officer, now));
    return this.reader.read(ctx, id);
  }

  @Post('refuse')
  @Vital()
  @HttpCode(200)
  @ApiOperation({ summary: 'Refuse this desk’s part, on a ground' })
  async refuse(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: RefuseAdvanceNoticeRequest,
  ): Promise<AdvanceNoticeResponse> {
    await this.work.act(ctx, { id: id as AdvanceNoticeId }, (notice, officer, now) => refusePart(notice, body, officer, now));
    return this.reader.read(ctx, id);
  }

  @Post('ask')
  @Vital()
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask the announcing desk; this desk’s clock stands until it answers' })
  async ask(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: AskAdvanceNoticeRequest,
  ): Promise<AdvanceNoticeResponse> {
    await this.work.act(ctx, { id: id as AdvanceNoticeId }, (notice, officer, now) => askAnnouncer(notice, body, officer, now));
    return this.reader.read(ctx, id);
  }

  @Post('arrive')
  @Vital()
  @HttpCode(200)
  @ApiOperation({ summary: 'Note that the lead stands at the line' })
  async arrive(@Ctx() ctx: RequestContext, @IdParam() id: string, @Body() _: NoFieldsRequest): Promise<AdvanceNoticeResponse> {
    await this.work.act(ctx, { id: id as AdvanceNoticeId }, arriveAtLine);
    return this.reader.read(ctx, id);
  }

  @Post('cross')
  @Vital()
  @HttpCode(200)
  @ApiOperation({ summary: 'Note that it passed; whoever is to come back has a time to be back by' })
  async cross(@Ctx() ctx: RequestContext, @IdParam() id: string, @Body() _: NoFieldsRequest): Promise<AdvanceNoticeResponse> {
    await this.work.act(ctx, { id: id as AdvanceNoticeId }, crossLine);
    return this.reader.read(ctx, id);
  }

  @Post('return')
  @HttpCode(200)
  @ApiOperation({ summary: 'Note that those who crossed, and what they brought, are back' })
  async return(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { text }: ReturnAcrossRequest,
  ): Promise<AdvanceNoticeResponse> {
    await this.work.act(ctx, { id: id as AdvanceNoticeId }, (notice, officer, now) =>
      returnAcross(notice, text ?? null, officer, now),
    );
    return this.reader.read(ctx, id);
  }
}
