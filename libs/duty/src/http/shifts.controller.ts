import type { RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, type Page, Permit, Voted } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswerShiftNote } from '../application/answer-shift-note.handler.js';
import { DraftShiftNote } from '../application/draft-shift-note.handler.js';
import { ViewShiftNotes } from '../application/view-shift-notes.js';
import {
  AnswerDisputeRequest,
  CountersignShiftNoteRequest,
  DisputeShiftNoteRequest,
  ListShiftNotesRequest,
  SignShiftNoteRequest,
} from './shift-note.request.js';
import { shiftNoteResponse, type ShiftNoteResponse } from './shift-note.response.js';

/** What one shift of the own desk leaves to the next. */
@ApiTags('duty')
@Controller('api/v1/shifts')
@Permit('shift.hand-over')
export class ShiftsController {
  constructor(
    private readonly draft: DraftShiftNote,
    private readonly act: AnswerShiftNote,
    private readonly view: ViewShiftNotes,
  ) {}

  @Post('handover')
  @Creates()
  @ApiOperation({
    summary: 'Hand the own desk over now: a note is drafted from what changed since the last; the first begins this at the desk',
  })
  async handOver(@Ctx() ctx: RequestContext): Promise<ShiftNoteResponse> {
    return this.answer(ctx, (await this.draft.byHand(ctx)).id);
  }

  @Get('notes')
  @ApiOperation({ summary: 'Notes of the own desk, the latest first' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListShiftNotesRequest): Promise<Page<ShiftNoteResponse>> {
    const { which = 'all', limit = 20, cursor = null } = query;
    const page = await this.view.list(ctx, { open: which === 'open', limit, cursor });
    return { items: page.items.map(({ seen, ...known }) => shiftNoteResponse(seen, known)), nextCursor: page.nextCursor };
  }

  @Get('notes/:id')
  @ApiOperation({ summary: 'One note' })
  one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<ShiftNoteResponse> {
    return this.answer(ctx, id);
  }

  @Post('notes/:id/sign')
  @Voted()
  @HttpCode(200)
  @ApiOperation({ summary: 'Add words and sign; the facts are taken anew at this moment' })
  async sign(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { words }: SignShiftNoteRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ShiftNoteResponse> {
    await this.act.sign(ctx, { id, expectedVersion, words: words.trim() });
    return this.answer(ctx, id);
  }

  @Post('notes/:id/countersign')
  @Voted()
  @HttpCode(200)
  @ApiOperation({ summary: 'Take over what the note says; never by whoever signed it' })
  async countersign(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { remark }: CountersignShiftNoteRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ShiftNoteResponse> {
    await this.act.countersign(ctx, { id, expectedVersion, remark: remark?.trim() || null });
    return this.answer(ctx, id);
  }

  @Post('notes/:id/dispute')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say what is not as the note has it' })
  async dispute(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: DisputeShiftNoteRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ShiftNoteResponse> {
    await this.act.dispute(ctx, { id, expectedVersion, reason: reason.trim() });
    return this.answer(ctx, id);
  }

  @Post('notes/:id/answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer what is disputed; the note waits for its countersignature again' })
  async answerIt(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { words }: AnswerDisputeRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ShiftNoteResponse> {
    await this.act.answer(ctx, { id, expectedVersion, words: words.trim() });
    return this.answer(ctx, id);
  }

  @Post('notes/:id/settle')
  @Voted()
  @HttpCode(200)
  @Permit('supervision.act')
  @ApiOperation({ summary: 'End the dispute with a reason, as the supervisor' })
  async settle(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: DisputeShiftNoteRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ShiftNoteResponse> {
    await this.act.settle(ctx, { id, expectedVersion, reason: reason.trim() });
    return this.answer(ctx, id);
  }

  private async answer(ctx: RequestContext, id: string): Promise<ShiftNoteResponse> {
    const { seen, ...known } = await this.view.one(ctx, id);
    return shiftNoteResponse(seen, known);
  }
}
