import type { RequestContext } from '#kernel';
import { Ctx, ExpectedVersion, Permit } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AgencyLimitsSeen, CountLooks, type PersonCounted } from '../application/count-looks.js';
import { type LimitsAnswer, SetLimits } from '../application/set-limits.handler.js';
import { SetLimitsRequest } from './limits.request.js';

/** Who was counted, those beyond a limit first, and the limits by which they were judged. */
export interface AnomaliesResponse {
  readonly people: readonly PersonCounted[];
  readonly limits: readonly AgencyLimitsSeen[];
}

/** How much of what is restricted each person read in the last day. A figure accuses nobody: it says whom to ask. */
@ApiTags('oversight')
@Controller('api/v1/oversight')
export class AnomaliesController {
  constructor(
    private readonly counting: CountLooks,
    private readonly setLimits: SetLimits,
  ) {}

  @Get('anomalies')
  @Permit('anomaly.read')
  @ApiOperation({
    summary:
      'Counters of the last day for each reader: an auditor’s whole country, a supervisor’s own agency; beyond a limit first',
  })
  async list(@Ctx() ctx: RequestContext): Promise<AnomaliesResponse> {
    const people = await this.counting.of(ctx);
    const agencies = new Set([ctx.actor.agencyId, ...people.map(({ agencyId }) => agencyId)]);
    return { people, limits: [...(await this.counting.limitsOf(ctx, [...agencies])).values()] };
  }

  @Get('limits')
  @Permit('anomaly.set')
  @ApiOperation({ summary: 'The limits in force for the own agency' })
  async limits(@Ctx() ctx: RequestContext): Promise<AgencyLimitsSeen> {
    const { agencyId } = ctx.actor;
    return (await this.counting.limitsOf(ctx, [agencyId])).get(agencyId)!;
  }

  @Post('limits')
  @HttpCode(200)
  @Permit('anomaly.set')
  @ApiOperation({ summary: 'Set the limits of the own agency' })
  set(
    @Ctx() ctx: RequestContext,
    @Body() { limits }: SetLimitsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<LimitsAnswer> {
    return this.setLimits.execute(ctx, { ...limits }, expectedVersion);
  }
}
