import type { ActivationId, RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, Permit } from '#platform/http';
import { newId } from '#platform/ids';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AfterActionWork } from '../application/after-action-work.js';
import { AfterActionsQueries } from '../application/after-actions.repository.js';
import { ReviewRecords } from '../application/review-records.js';
import { UndertakeImprovement } from '../application/undertake-improvement.handler.js';
import { completeImprovement, dropImprovement } from '../domain/improvements.js';
import { observe, withdrawObservation } from '../domain/review-activation.js';
import { timelineOfParts } from '../domain/timeline-of-parts.js';
import { ActivationReasonRequest, TextRequest } from './activation.request.js';
import { improvementIn, ObserveRequest, UndertakeImprovementRequest } from './after-action.request.js';
import { afterActionResponse, type AfterActionResponse } from './after-action.response.js';

/** The review of an activation that is over. */
@ApiTags('activations')
@Controller('api/v1/activations/:id/after-action')
export class AfterActionController {
  constructor(
    private readonly work: AfterActionWork,
    private readonly afterActions: AfterActionsQueries,
    private readonly records: ReviewRecords,
    private readonly undertakeImprovement: UndertakeImprovement,
  ) {}

  @Get()
  @Permit('activation.read')
  @ApiOperation({ summary: 'What both sides make of it, and what happened in order of time' })
  async one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<AfterActionResponse> {
    const record = await this.records.of(ctx, id as ActivationId);
    const found = await this.afterActions.get(ctx.realm, record.seen.id);
    return afterActionResponse(found, record, { country: ctx.actor.country, locale: ctx.locale });
  }

  @Post('observations')
  @HttpCode(200)
  @Permit('activation.work')
  @ApiOperation({ summary: 'Write down for the own side what went well or is to improve, tied to what it is about' })
  async observe(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { kind, about, text }: ObserveRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<AfterActionResponse> {
    const what = { id: newId(), kind, about: { of: about.of, id: about.id ?? null }, text: text.trim() };
    const on = { id: id as ActivationId, expectedVersion };
    const moments = timelineOfParts(await this.records.parts(ctx, on.id));
    await this.work.act(ctx, on, (state, activation, by, { now }) =>
      observe(state, { ...what, by }, { activation, moments }, now),
    );
    return this.one(ctx, id);
  }

  @Post('observations/:observationId/withdraw')
  @HttpCode(200)
  @Permit('activation.work')
  @ApiOperation({ summary: 'Take back an observation of the own side, until it has signed' })
  async withdraw(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @IdParam('observationId') observationId: string,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<AfterActionResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    await this.work.act(ctx, on, (state, _, by, { now }) => withdrawObservation(state, { observationId, by }, now));
    return this.one(ctx, id);
  }

  @Post('improvements')
  @Creates()
  @Permit('activation.key')
  @ApiOperation({ summary: 'Undertake an improvement with a desk of the own side; it may open a draft of the procedure' })
  async undertake(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: UndertakeImprovementRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<AfterActionResponse> {
    await this.undertakeImprovement.execute(ctx, { id: id as ActivationId, expectedVersion }, improvementIn(body));
    return this.one(ctx, id);
  }

  @Post('improvements/:improvementId/complete')
  @HttpCode(200)
  @Permit('activation.work')
  @ApiOperation({ summary: 'Say that an improvement was carried out, and what shows it' })
  async complete(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @IdParam('improvementId') improvementId: string,
    @Body() { text }: TextRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<AfterActionResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    await this.work.act(ctx, on, (state, activation, by, { now }) =>
      completeImprovement(state, { improvementId, by, text: text.trim() }, activation, now),
    );
    return this.one(ctx, id);
  }

  @Post('improvements/:improvementId/drop')
  @HttpCode(200)
  @Permit('activation.work')
  @ApiOperation({ summary: 'Say that an improvement will not be carried out, and why' })
  async drop(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @IdParam('improvementId') improvementId: string,
    @Body() { reason }: ActivationReasonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<AfterActionResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    await this.work.act(ctx, on, (state, activation, by, { now }) =>
      dropImprovement(state, { improvementId, by, text: reason.trim() }, activation, now),
    );
    return this.one(ctx, id);
  }
}
