import type { CaseId, RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, NoFieldsRequest, Permit, StepUp, Voted } from '#platform/http';
import type { Stored } from '#ledger';
import { SignedActs } from '#votes';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswerRedaction } from '../application/answer-redaction.handler.js';
import { ProposeRedaction } from '../application/propose-redaction.handler.js';
import { RedactionsQueries } from '../application/redactions.queries.js';
import type { Redaction } from '../domain/redaction.js';
import { ProposeRedactionRequest, RefuseRedactionRequest } from './redaction.request.js';
import { redactionResponse, type RedactionResponse } from './redaction.response.js';

const streamOf = ({ id }: { readonly id: string }): string => `redaction:${id}`;

/** What a case should never have said: asked to be taken out by one desk, taken out by a second person. */
@ApiTags('cases')
@Controller('api/v1')
export class RedactionsController {
  constructor(
    private readonly propose: ProposeRedaction,
    private readonly answer: AnswerRedaction,
    private readonly queries: RedactionsQueries,
    private readonly signed: SignedActs,
  ) {}

  @Get('cases/:id/redactions')
  @Permit('case.read')
  @ApiOperation({ summary: 'What was asked to be taken out of a case, newest first' })
  async list(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
  ): Promise<{ readonly items: readonly RedactionResponse[]; readonly nextCursor: null }> {
    const found = await this.queries.ofCase(ctx, id as CaseId);
    const votesOn = await this.signed.onEach(found.map(streamOf));
    return { items: found.map((each) => redactionResponse(each, ctx.actor, votesOn(streamOf(each)))), nextCursor: null };
  }

  @Post('cases/:id/redactions')
  @Voted()
  @Creates()
  @Permit('case.work')
  @ApiOperation({ summary: 'Ask that a note, a file or the words of a report be taken out for good; a second person answers' })
  async ask(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { paper, paperId, ground, words }: ProposeRedactionRequest,
  ): Promise<RedactionResponse> {
    const command = { caseId: id as CaseId, paper: { kind: paper, id: paperId.toLowerCase() }, ground, words };
    return this.seen(ctx, await this.propose.execute(ctx, command));
  }

  @Post('redactions/:id/approve')
  @HttpCode(200)
  @Permit('case.redact')
  @StepUp()
  @Voted()
  @ApiOperation({ summary: 'Take it out: from the case, its briefings and the values of the ledger. It cannot be taken back' })
  async approve(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() _: NoFieldsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RedactionResponse> {
    return this.seen(ctx, await this.answer.approve(ctx, { id, expectedVersion }));
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
    return this.seen(ctx, await this.answer.refuse(ctx, { id, expectedVersion, why }));
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
    return this.seen(ctx, await this.answer.withdraw(ctx, { id, expectedVersion }));
  }
  private async seen({ actor }: RequestContext, redaction: Stored<Redaction>): Promise<RedactionResponse> {
    return redactionResponse(redaction, actor, await this.signed.on(streamOf(redaction)));
  }
}
