import { onPaper } from '#forms';
import type { RequestContext, RequestId } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, NoFieldsRequest, Permit, Voted } from '#platform/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskingActs } from '../application/asking-acts.js';
import { DraftRequest } from '../application/draft-request.handler.js';
import { PreviewRequest } from '../application/preview-request.js';
import { ReviseRequest } from '../application/revise-request.handler.js';
import { SubmitRequest } from '../application/submit-request.handler.js';
import {
  AnswerRequestQuestionRequest,
  MayReasonRequest,
  MustReasonRequest,
  SubmitRequestRequest,
} from './request-acts.request.js';
import { draftCommand, formOf } from './form-of.js';
import { DraftRequestRequest, PreviewRequestRequest, RequestFormRequest } from './request-form.request.js';
import { type RequestPreviewResponse, requestPreviewResponse } from './request-preview.response.js';
import { type RequestActResponse, requestActResponse } from './request.response.js';

/** What the requesting desk does. */
@ApiTags('requests')
@Controller('api/v1/requests')
@Permit('request.ask')
export class RequestAskingController {
  constructor(
    private readonly draftRequest: DraftRequest,
    private readonly reviseRequest: ReviseRequest,
    private readonly submitRequest: SubmitRequest,
    private readonly previewRequest: PreviewRequest,
    private readonly acts: AskingActs,
  ) {}

  @Post()
  @Creates()
  @ApiOperation({ summary: 'Begin a draft; nothing crosses before it is submitted' })
  async draft(@Ctx() ctx: RequestContext, @Body() body: DraftRequestRequest): Promise<RequestActResponse> {
    return requestActResponse(await this.draftRequest.execute(ctx, draftCommand(body)));
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What sending this form now would do: due times, who is copied, what is wrong or worth knowing' })
  async preview(@Ctx() ctx: RequestContext, @Body() body: PreviewRequestRequest): Promise<RequestPreviewResponse> {
    return requestPreviewResponse(await this.previewRequest.of(ctx, formOf(body), body.translatedTo ?? []), ctx.locale);
  }

  @Post(':id/revise')
  @HttpCode(200)
  @ApiOperation({ summary: 'Write the draft on: the whole form takes the place of the former' })
  async revise(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: RequestFormRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    return requestActResponse(
      await this.reviseRequest.execute(ctx, { id: id as RequestId, expectedVersion, form: formOf(body) }),
    );
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Voted('at-times')
  @ApiOperation({ summary: 'Hand it in: it crosses, or, with a protected person in it, waits for a second person' })
  async submit(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { paper }: SubmitRequestRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    return requestActResponse(await this.submitRequest.submit(ctx, { id: id as RequestId, expectedVersion }, onPaper(paper)));
  }

  @Post(':id/release')
  @HttpCode(200)
  @Voted()
  @ApiOperation({ summary: 'The second person lets it cross' })
  async release(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() _: NoFieldsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    return requestActResponse(await this.submitRequest.release(ctx, { id: id as RequestId, expectedVersion }));
  }

  @Post(':id/return')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take it back to the desk before it crossed' })
  async return(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: MustReasonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    return requestActResponse(await this.acts.return(ctx, { id: id as RequestId, expectedVersion, reason }));
  }

  @Post(':id/answer-clarification')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer the question of the asked desk, whose clock goes on' })
  async answerClarification(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { text }: AnswerRequestQuestionRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    return requestActResponse(await this.acts.answerQuestion(ctx, { id: id as RequestId, expectedVersion, text }));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the request back; a draft is thrown away' })
  async withdraw(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: MayReasonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    return requestActResponse(await this.acts.withdraw(ctx, { id: id as RequestId, expectedVersion, reason: reason ?? null }));
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'The requesting desk has what it needed, or lets it rest' })
  async close(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: MayReasonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RequestActResponse> {
    return requestActResponse(await this.acts.close(ctx, { id: id as RequestId, expectedVersion, reason: reason ?? null }));
  }
}
