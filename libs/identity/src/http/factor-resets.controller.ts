import type { RequestContext, UserId } from '#kernel';
import { Ctx, IdParam, type Page, Permit, StepUp, Voted } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { FactorsStore, type WaitingReset } from '../application/factors.store.js';
import { ResetFactors } from '../application/reset-factors.handler.js';
import { ResetFactorsRequest } from './reset-factors.request.js';

/** Recovery of people who lost every factor, by two administrators of their agency. */
@ApiTags('identity')
@Controller('api/v1')
@Permit('people.administer')
export class FactorResetsController {
  constructor(
    private readonly factors: FactorsStore,
    private readonly resetFactors: ResetFactors,
  ) {}

  @Get('factor-resets')
  @ApiOperation({ summary: 'Resets of factors that wait for a second administrator of your agency' })
  async list(@Ctx() { actor }: RequestContext): Promise<Page<WaitingReset>> {
    return { items: await this.factors.resetsAt(actor.agencyId), nextCursor: null };
  }

  @Post('people/:id/factor-reset')
  @StepUp()
  @Voted()
  @HttpCode(204)
  @ApiOperation({
    summary: 'Ask that the factors of somebody who lost them be taken away; a second administrator confirms within a day',
  })
  ask(@Ctx() ctx: RequestContext, @IdParam() id: string, @Body() { reason }: ResetFactorsRequest): Promise<void> {
    return this.resetFactors.ask(ctx, id as UserId, reason.trim());
  }

  @Post('people/:id/factor-reset/confirm')
  @StepUp()
  @Voted()
  @HttpCode(204)
  @ApiOperation({
    summary: 'Take them away, as the second administrator: sessions and tokens end, and the password alone opens again',
  })
  confirm(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<void> {
    return this.resetFactors.confirm(ctx, id as UserId);
  }
}
