import type { AdvanceNoticeId, DeskId, RequestContext } from '#kernel';
import { Ctx, ExpectedVersion, IdParam, Permit, Vital } from '#platform/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangeNotice } from '../application/change-notice.handler.js';
import { NoticeWork } from '../application/notice-work.js';
import { answerQuestion } from '../domain/answer-part.js';
import { closeNotice, withdrawNotice } from '../domain/end-notice.js';
import { ChangeAdvanceNoticeRequest } from './advance-notice.request.js';
import type { AdvanceNoticeResponse } from './advance-notice.response.js';
import {
  AnswerAdvanceNoticeRequest,
  CloseAdvanceNoticeRequest,
  WithdrawAdvanceNoticeRequest,
} from './clearance-answer.request.js';
import { NoticeReader } from './notice-reader.js';
import { contentOf, namesOf } from './to-command.js';

/** What the announcing desk does with a notice. */
@ApiTags('advance notices')
@Controller('api/v1/advance-notices/:id')
@Permit('advance-notice.announce')
export class AnnouncingController {
  constructor(
    private readonly work: NoticeWork,
    private readonly changeNotice: ChangeNotice,
    private readonly reader: NoticeReader,
  ) {}

  @Post('change')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say it anew as a whole; only the desks that the change touches answer again' })
  async change(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: ChangeAdvanceNoticeRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<AdvanceNoticeResponse> {
    const names = body.names ? namesOf(body.names) : null;
    await this.changeNotice.execute(ctx, { id: id as AdvanceNoticeId, expectedVersion, content: contentOf(body), names });
    return this.reader.read(ctx, id);
  }

  @Post('withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take it back before it comes to the line' })
  async withdraw(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: WithdrawAdvanceNoticeRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<AdvanceNoticeResponse> {
    const on = { id: id as AdvanceNoticeId, expectedVersion };
    await this.work.act(ctx, on, (notice, officer, now) => withdrawNotice(notice, reason ?? null, officer, now));
    return this.reader.read(ctx, id);
  }

  @Post('answer')
  @Vital()
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer what a desk asked; its clock runs on' })
  async answer(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { toDeskId, text, language }: AnswerAdvanceNoticeRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<AdvanceNoticeResponse> {
    const on = { id: id as AdvanceNoticeId, expectedVersion };
    const answer = { toDeskId: toDeskId as DeskId, text, language };
    await this.work.act(ctx, on, (notice, officer, now) => answerQuestion(notice, answer, officer, now));
    return this.reader.read(ctx, id);
  }

  @Post('close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say what became of it' })
  async close(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { outcome, text }: CloseAdvanceNoticeRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<AdvanceNoticeResponse> {
    const on = { id: id as AdvanceNoticeId, expectedVersion };
    await this.work.act(ctx, on, (notice, officer, now) => closeNotice(notice, { outcome, text: text ?? null }, officer, now));
    return this.reader.read(ctx, id);
  }
}
