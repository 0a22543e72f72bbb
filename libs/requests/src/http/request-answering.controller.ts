import { type DeskId, instant, type RequestContext, type RequestId } from '#kernel';
import { Ctx, ExpectedVersion, IdParam, NoFieldsRequest, Permit, Vital, StepUp, Voted } from '#platform/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswerRequest } from '../application/answer-request.handler.js';
import { AnsweringActs } from '../application/answering-acts.js';
import { AskingActs } from '../application/asking-acts.js';
import { AnswerRequestRequest, contentOf, refusalsOf } from './answer-request.request.js';
import {
  AskRequesterRequest,
  AwaitAuthorisationRequest,
  CommitRequestRequest,
  ForwardRequestRequest,
  MustReasonRequest,
  RefuseRequestRequest,
  SettleAuthorisationRequest,
  TranslateRequestRequest,
} from './request-acts.request.js';
import { type RequestActResponse, requestActResponse } from './request.response.js';

/** What the asked desk does. */
@ApiTags('requests')
@Controller('api/v1/requests/:id')
@Permit('request.answer')
export class RequestAnsweringController {
  constructor(
    private readonly acts: AnsweringActs,
    private readonly answerRequest: AnswerRequest,
    private readonly asking: AskingActs,
  ) {}

  @Post('acknowledge')
  @Vital()
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm that the request was received; the clock of the answer runs on' })
  async acknowledge(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() _: NoFieldsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    return requestActResponse(await this.acts.acknowledge(ctx, { id: id as RequestId, expectedVersion }));
  }

  @Post('start')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that somebody is working on it' })
  async start(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() _: NoFieldsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    return requestActResponse(await this.acts.start(ctx, { id: id as RequestId, expectedVersion }));
  }

  @Post('commit')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say by when the answer comes; the promise takes the place of the due time' })
  async commit(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { by, reason }: CommitRequestRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    const commitment = { promisedFor: instant(by), reason: reason ?? null };
    return requestActResponse(await this.acts.commit(ctx, { id: id as RequestId, expectedVersion, commitment }));
  }

  @Post('clarify')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask the requesting desk a question; the clock stands until it answers' })
  async clarify(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { question }: AskRequesterRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    return requestActResponse(await this.acts.ask(ctx, { id: id as RequestId, expectedVersion, question }));
  }

  @Post('authorisation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Tell that an authorisation is needed, why, and when it is expected; again when that changes' })
  async authorisation(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { expectedAt, reason }: AwaitAuthorisationRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    const notice = { expectedAt: instant(expectedAt), reason };
    return requestActResponse(await this.acts.awaitAuthorisation(ctx, { id: id as RequestId, expectedVersion, notice }));
  }

  @Post('authorisation-outcome')
  @HttpCode(200)
  @ApiOperation({ summary: 'Tell whether the authorisation was granted; the clock goes on' })
  async authorisationOutcome(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { granted, reason }: SettleAuthorisationRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    const outcome = { granted, reason: reason ?? null };
    return requestActResponse(await this.acts.settleAuthorisation(ctx, { id: id as RequestId, expectedVersion, outcome }));
  }

  @Post('answer')
  @StepUp()
  @Voted('at-times')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give information, item by item; what touches protected people waits for a second person' })
  async answer(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: AnswerRequestRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    return requestActResponse(
      await this.answerRequest.answer(ctx, { id: id as RequestId, expectedVersion, content: contentOf(body) }),
    );
  }

  @Post('release-answer')
  @StepUp()
  @Voted()
  @HttpCode(200)
  @ApiOperation({ summary: 'The second person of the asked desk lets the answer cross' })
  async releaseAnswer(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() _: NoFieldsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    return requestActResponse(await this.answerRequest.release(ctx, { id: id as RequestId, expectedVersion }));
  }

  @Post('return-answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send an answer that waits for a second person back to its author, with the reason' })
  async returnAnswer(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: MustReasonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    return requestActResponse(await this.acts.returnAnswer(ctx, { id: id as RequestId, expectedVersion, reason }));
  }

  @Post('refuse')
  @HttpCode(200)
  @ApiOperation({ summary: 'Refuse all, or what is left, on grounds of the closed list' })
  async refuse(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { refusals }: RefuseRequestRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    const given = refusalsOf(refusals);
    return requestActResponse(await this.acts.refuse(ctx, { id: id as RequestId, expectedVersion, refusals: given }));
  }

  @Post('forward')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send it to the right office of the same country; the clock keeps its origin' })
  async forward(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { toDeskId, reason }: ForwardRequestRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    const to = { toDeskId: toDeskId as DeskId, reason };
    return requestActResponse(await this.acts.forward(ctx, { id: id as RequestId, expectedVersion, to }));
  }

  @Post('translations')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put the text into another language beside the original; either desk may' })
  async translate(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { language, text, status }: TranslateRequestRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    const translation = { language, text, status };
    return requestActResponse(await this.asking.translate(ctx, { id: id as RequestId, expectedVersion, translation }));
  }
}
