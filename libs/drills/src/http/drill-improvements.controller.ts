import type { RequestContext } from '#kernel';
import { Ctx, ExpectedVersion, IdParam, type Page, Permit } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ImprovementsRepository } from '../application/evaluations.repository.js';
import { SettleImprovement } from '../application/settle-improvement.handler.js';
import { SettleImprovementRequest } from './evaluation.request.js';
import { owedImprovementResponse, type OwedImprovementResponse } from './evaluation.response.js';

/** What the own desk owes after drills: live work, whichever drill it came of. */
@ApiTags('drills')
@Controller('api/v1/drill-improvements')
@Permit('obligation.read')
export class DrillImprovementsController {
  constructor(
    private readonly improvements: ImprovementsRepository,
    private readonly settle: SettleImprovement,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Actions of improvement plans that the own desk owes, those that are open first' })
  async list(@Ctx() ctx: RequestContext): Promise<Page<OwedImprovementResponse>> {
    const seen = await this.improvements.ofDesk(ctx.realm, ctx.actor.deskId);
    return { items: seen.map((one) => owedImprovementResponse(one, ctx.locale)), nextCursor: null };
  }

  @Post(':id/complete')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that it was carried out, and what shows it' })
  async complete(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { text }: SettleImprovementRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<OwedImprovementResponse> {
    const done = await this.settle.execute(ctx, { id, how: 'done', text: text.trim(), expectedVersion });
    return owedImprovementResponse(done, ctx.locale);
  }

  @Post(':id/drop')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that it will not be carried out, and why' })
  async drop(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { text }: SettleImprovementRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<OwedImprovementResponse> {
    const dropped = await this.settle.execute(ctx, { id, how: 'dropped', text: text.trim(), expectedVersion });
    return owedImprovementResponse(dropped, ctx.locale);
  }
}
