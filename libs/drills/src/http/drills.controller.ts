import { instant, type RequestContext } from '#kernel';
import { Creates, Ctx, type Page, PageQuery, Permit, TakesLongText } from '#platform/http';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DrillReader } from '../application/drill-reader.js';
import { DrillsQueries } from '../application/drills.queries.js';
import { PlanDrillHandler } from '../application/plan-drill.handler.js';
import { Scenarios } from '../application/scenarios.js';
import { PlanDrillRequest } from './drill.request.js';
import { type DrillResponse, drillResponse } from './drill.response.js';
import { placeOf } from './roster.request.js';

/** Drills: planning one, and those that the reader takes part in. */
@ApiTags('drills')
@Controller('api/v1/drills')
export class DrillsController {
  constructor(
    private readonly plan: PlanDrillHandler,
    private readonly scenarios: Scenarios,
    private readonly queries: DrillsQueries,
    private readonly reader: DrillReader,
  ) {}

  @Get()
  @Permit('drill.take-part')
  @ApiOperation({ summary: 'Drills that the reader takes part in, newest first' })
  async list(@Ctx() ctx: RequestContext, @Query() { limit = 50, cursor }: PageQuery): Promise<Page<DrillResponse>> {
    const { userId } = ctx.actor;
    const page = await this.queries.ofPerson(userId, { limit, cursor: cursor ?? null });
    return { items: page.items.map((one) => drillResponse(one, userId, ctx.locale)), nextCursor: page.nextCursor };
  }

  @Post()
  @Creates()
  @TakesLongText()
  @Permit('drill.plan')
  @ApiOperation({ summary: 'Plan a drill of a scenario of the library, or of one that comes with the request' })
  async create(@Ctx() ctx: RequestContext, @Body() body: PlanDrillRequest): Promise<DrillResponse> {
    const { id } = await this.plan.execute(ctx, {
      scenario: body.document ? await this.scenarios.written(body.document) : await this.scenarios.shipped(body.scenario ?? ''),
      roster: (body.roster ?? []).map((place) => placeOf(place, place.personId)),
      plannedFor: body.plannedFor ? instant(body.plannedFor) : null,
    });
    return drillResponse(await this.reader.one(id), ctx.actor.userId, ctx.locale);
  }
}
