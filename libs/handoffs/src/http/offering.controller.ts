import type { CaseId, HandoffId, RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, NoFieldsRequest, Permit, Vital } from '#platform/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswerClarification } from '../application/answer-clarification.handler.js';
import { ConfirmHandoff } from '../application/confirm-handoff.handler.js';
import { OfferHandoff } from '../application/offer-handoff.handler.js';
import { ReofferHandoff } from '../application/reoffer-handoff.handler.js';
import { WithdrawHandoff } from '../application/withdraw-handoff.handler.js';
import { AnswerClarificationRequest } from './answer-clarification.request.js';
import { handoffResponse, type HandoffResponse } from './handoff.response.js';
import { offerCommand, OfferHandoffRequest } from './offer-handoff.request.js';
import { WithdrawHandoffRequest } from './withdraw-handoff.request.js';

/** What the offering desk does. */
@ApiTags('handoffs')
@Controller('api/v1')
@Permit('handoff.offer')
export class OfferingController {
  constructor(
    private readonly offerHandoff: OfferHandoff,
    private readonly withdrawHandoff: WithdrawHandoff,
    private readonly answerClarification: AnswerClarification,
    private readonly confirmHandoff: ConfirmHandoff,
    private readonly reofferHandoff: ReofferHandoff,
  ) {}

  @Post('cases/:id/handoffs')
  @Creates()
  @ApiOperation({ summary: 'Offer the case to another desk; the offering desk stays lead until the acceptance' })
  async offer(@Ctx() ctx: RequestContext, @IdParam() id: string, @Body() body: OfferHandoffRequest): Promise<HandoffResponse> {
    return handoffResponse(await this.offerHandoff.execute(ctx, offerCommand(id as CaseId, body)));
  }

  @Post('handoffs/:id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the offer back' })
  async withdraw(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: WithdrawHandoffRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<HandoffResponse> {
    return handoffResponse(
      await this.withdrawHandoff.execute(ctx, { id: id as HandoffId, expectedVersion, reason: reason ?? null }),
    );
  }

  @Post('handoffs/:id/answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer the question of the target, whose clock goes on' })
  async answer(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { text }: AnswerClarificationRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<HandoffResponse> {
    return handoffResponse(await this.answerClarification.execute(ctx, { id: id as HandoffId, expectedVersion, text }));
  }

  @Post('handoffs/:id/confirm')
  @Vital()
  @HttpCode(200)
  @ApiOperation({ summary: 'Agree to the conditions of the target; the lead moves' })
  async confirm(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() _: NoFieldsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<HandoffResponse> {
    return handoffResponse(await this.confirmHandoff.execute(ctx, { id: id as HandoffId, expectedVersion }));
  }

  @Post('handoffs/:id/reoffer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Offer again with a new briefing, because the case changed' })
  async reoffer(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() _: NoFieldsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<HandoffResponse> {
    return handoffResponse(await this.reofferHandoff.execute(ctx, { id: id as HandoffId, expectedVersion }));
  }
}
