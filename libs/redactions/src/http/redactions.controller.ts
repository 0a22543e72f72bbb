import type { CaseId, RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, NoFieldsRequest, Permit, StepUp } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswerRedaction } from '../application/answer-redaction.handler.js';
import { ProposeRedaction } from '../application/propose-redaction.handler.js';
import { RedactionsQueries } from '../application/redactions.queries.js';
import { ProposeRedactionRequest, RefuseRedactionRequest } from './redaction.request.js';
import { redactionResponse, type RedactionResponse } from './redaction.response.js';

/** What a case should never have said: asked to be taken out by one desk, taken out by a second person. */
@ApiTags('cases')
@Controller('api/v1')
export class RedactionsController {
  constructor(
    private readonly propose: ProposeRedaction,
    private readonly answer: AnswerRedaction,
    private readonly queries: RedactionsQueries,
  ) {}

  @Get('cases/:id/redactions')
  @Permit('case.read')
  @ApiOperation({ summary: 'What was asked to be taken out of a case, newest first' })
  async list(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
  ): Promise<{ readonly items: readonly RedactionResponse[]; readonly nextCursor: null }> {
    const found = await this.queries.ofCase(ctx, id as CaseId);
    return { items: found.map((each) => redactionResponse(each, ctx.actor)), nextCursor: null };
  }

  @Post('cases/:id/redactions')
  @Creates()
  @Permit('case.work')
  @ApiOperation({ summary: 'Ask that a note, a file or the words of a report be taken out for good; a second person answers' })
  async ask(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { paper, paperId, ground, words }: ProposeRedactionRequest,
  ): Promise<RedactionResponse> {
    const command = { caseId: id as CaseId, paper: { kind: paper, id: paperId.toLowerCase() }, ground, words };
    return redactionResponse(await this.propose.execute(ctx, command), ctx.actor);
  }

  @Post('redactions/:id/approve')
  @HttpCode(200)
  @Permit('case.redact')
  @StepUp()
  @ApiOperation({ summary: 'Take it out: from the case, its briefings and the values of the ledger. It cannot be taken back' })
  async approve(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() _: NoFieldsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RedactionResponse> {
    return redactionResponse(await this.answer.approve(ctx, { id, expectedVersion }), ctx.actor);
  }

  @Post('redactions/:id/refuse')
  @HttpCode(200)
  @Permit('case.redact')
  @ApiOperation({ summary: 'It stays, with the reason' })
  async refuse(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { why }: RefuseRedactionRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RedactionResponse> {
    return redactionResponse(await this.answer.refuse(ctx, { id, expectedVersion, why }), ctx.actor);
  }

  @Post('redactions/:id/withdraw')
  @HttpCode(200)
  @Permit('case.work')
  @ApiOperation({ summary: 'The desk that asked asks no more' })
  async withdraw(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() _: NoFieldsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RedactionResponse> {
    return redactionResponse(await this.answer.withdraw(ctx, { id, expectedVersion }), ctx.actor);
  }
}
