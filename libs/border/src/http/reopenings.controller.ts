import type { RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, Permit } from '#platform/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AbandonReopening } from '../application/abandon-reopening.handler.js';
import { PlanReopening } from '../application/plan-reopening.handler.js';
import { TakeStage } from '../application/take-stage.handler.js';
import type { CrossingNowResponse } from './border-board.response.js';
import { PlanReopeningRequest, reasonOf, stagesIn, TakeStageRequest, LaneWhyRequest } from './crossing-acts.request.js';
import { CrossingPage } from './crossing-page.js';

/** How a crossing comes back, stage by stage. */
@ApiTags('border board')
@Controller('api/v1/crossings/:id/reopening')
@Permit('border.set')
export class ReopeningsController {
  constructor(
    private readonly page: CrossingPage,
    private readonly planReopening: PlanReopening,
    private readonly takeStage: TakeStage,
    private readonly abandonReopening: AbandonReopening,
  ) {}

  @Post()
  @Creates()
  @ApiOperation({ summary: 'Plan in which order lanes of the own side come back' })
  async plan(
    @Ctx() ctx: RequestContext,
    @Param('id') crossingId: string,
    @Body() body: PlanReopeningRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CrossingNowResponse> {
    const reason = reasonOf(body.reason);
    await this.planReopening.execute(ctx, { crossingId, expectedVersion, stages: stagesIn(body), reason });
    return this.page.of(ctx, crossingId);
  }

  @Post('stages')
  @HttpCode(200)
  @ApiOperation({ summary: 'The next stage comes true: its lanes are as it says' })
  async take(
    @Ctx() ctx: RequestContext,
    @Param('id') crossingId: string,
    @Body() { stage, released = true }: TakeStageRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CrossingNowResponse> {
    await this.takeStage.execute(ctx, { crossingId, expectedVersion, stage, released });
    return this.page.of(ctx, crossingId);
  }

  @Post('abandon')
  @HttpCode(200)
  @ApiOperation({ summary: 'What is left of the plan no longer holds; what was reopened stays as it is' })
  async abandon(
    @Ctx() ctx: RequestContext,
    @Param('id') crossingId: string,
    @Body() body: LaneWhyRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CrossingNowResponse> {
    await this.abandonReopening.execute(ctx, { crossingId, expectedVersion, reason: reasonOf(body.reason) });
    return this.page.of(ctx, crossingId);
  }
}
