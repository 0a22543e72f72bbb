import type { ChaseId, RequestContext } from '#kernel';
import { Ctx, IdParam, NoFieldsRequest, Permit } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Chases } from '../application/chases.js';
import { ItemsQueries } from '../application/items.queries.js';
import { chaseResponse, type ChaseResponse } from './chase.response.js';

/** Corrections and recalls, as those answer them that they reach. */
@ApiTags('items')
@Controller('api/v1/chases/:id')
export class ChasesController {
  constructor(
    private readonly chases: Chases,
    private readonly queries: ItemsQueries,
  ) {}

  @Get()
  @Permit('item.read')
  @ApiOperation({ summary: 'One correction or recall' })
  async one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<ChaseResponse> {
    return chaseResponse(await this.queries.chase(ctx, id), ctx.actor.deskId);
  }

  @Post('acknowledge')
  @HttpCode(200)
  @Permit('item.share')
  @ApiOperation({ summary: 'Say that the correction or recall was taken note of; twice is once' })
  async acknowledge(@Ctx() ctx: RequestContext, @IdParam() id: string, @Body() _: NoFieldsRequest): Promise<ChaseResponse> {
    return chaseResponse(await this.chases.acknowledge(ctx, id as ChaseId), ctx.actor.deskId);
  }
}
