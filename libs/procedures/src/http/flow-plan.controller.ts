import type { ActivationId, RequestContext } from '#kernel';
import { Ctx, IdParam, Permit } from '#platform/http';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ActivationsQueries } from '../application/activations.queries.js';
import { BoardFacts } from '../application/board-facts.js';
import { planFlow } from '../domain/flow-plan.js';
import { levelOf } from '../domain/keys.js';
import type { FlowPlanResponse } from './flow-plan.response.js';

/** What may still pass, by plan and by the board. */
@ApiTags('activations')
@Controller('api/v1/activations/:id/flow')
export class FlowPlanController {
  constructor(
    private readonly activations: ActivationsQueries,
    private readonly board: BoardFacts,
  ) {}

  @Get()
  @Permit('activation.read')
  @ApiOperation({
    summary:
      'What the plan says may pass at each crossing, by mode, direction, lane class and tier, and whether the board says so',
  })
  async plan(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<FlowPlanResponse> {
    const { state, text } = await this.activations.get(ctx, id as ActivationId);
    const levels = state.keyDesks.map(({ country }) => ({ country, level: levelOf(state, country) }));
    const lanes = await this.board.lanes(ctx.realm, state.crossingIds, false);
    return { rows: planFlow(text.flow, levels, lanes) };
  }
}
