import type { RequestContext } from '#kernel';
import { Creates, Ctx, IdParam, Permit, RealmOf } from '#platform/http';
import { newId } from '#platform/ids';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AroundReport } from '../application/around-report.js';
import { EvaluateDrill } from '../application/evaluate-drill.handler.js';
import { ReadReport } from '../application/read-report.js';
import { observe, planImprovement, rateObjective, strikeImprovement, withdrawObservation } from '../domain/observation-acts.js';
import {
  ObserveDrillRequest,
  plannedIn,
  PlanImprovementRequest,
  RateObjectiveRequest,
  seenIn,
  writtenIn,
} from './evaluation.request.js';
import { expectationsResponse, type ExpectationsResponse } from './evaluation.response.js';

/** What a creation is called. */
export interface WrittenDown {
  readonly id: string;
}

/** What those who look on make of a drill. The path is the realm: nobody else finds it. */
@ApiTags('drills')
@Controller('api/v1/drills/:id')
@RealmOf('id')
@Permit('drill.take-part')
export class EvaluationController {
  constructor(
    private readonly evaluate: EvaluateDrill,
    private readonly read: ReadReport,
    private readonly around: AroundReport,
  ) {}

  @Get('expectations')
  @ApiOperation({ summary: 'What is expected, and what became of it as of now, with the ledger entries that prove it' })
  async expectations(@Ctx() ctx: RequestContext, @IdParam() _id: string): Promise<ExpectationsResponse> {
    return expectationsResponse(await this.read.expectations(ctx), ctx.locale);
  }

  @Post('observations')
  @Creates()
  @ApiOperation({ summary: 'Write down what was seen; in the hot wash, right after the end, for whoever took part' })
  async observe(@Ctx() ctx: RequestContext, @IdParam() _id: string, @Body() body: ObserveDrillRequest): Promise<WrittenDown> {
    const { on, ...seen } = seenIn(body);
    const id = newId();
    await this.evaluate.act(ctx, (_, { drill, by, unit }) => observe({ ...seen, id, by, on: on ?? unit.now }, drill, unit.now));
    return { id };
  }

  @Post('observations/:observationId/withdraw')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back an observation of one’s own, until the report is final' })
  async withdraw(
    @Ctx() ctx: RequestContext,
    @IdParam() _id: string,
    @IdParam('observationId') observationId: string,
  ): Promise<void> {
    await this.evaluate.act(ctx, (state, { drill, by, unit }) =>
      withdrawObservation(state, { observationId, by }, drill, unit.now),
    );
  }

  @Put('ratings/:objectiveId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Rate an objective P, S, M or U, with the reason; the last rating counts' })
  async rate(
    @Ctx() ctx: RequestContext,
    @IdParam() _id: string,
    @Param('objectiveId') objectiveId: string,
    @Body() { rating, reason }: RateObjectiveRequest,
  ): Promise<void> {
    await this.evaluate.act(ctx, (_, { drill, by, unit }) =>
      rateObjective({ objectiveId, rating, reason: writtenIn(reason) }, by, drill, unit.now),
    );
  }

  @Post('improvements')
  @Creates()
  @ApiOperation({ summary: 'Put a corrective action into the improvement plan; it is owed when the report is final' })
  async plan(@Ctx() ctx: RequestContext, @IdParam() _id: string, @Body() body: PlanImprovementRequest): Promise<WrittenDown> {
    const id = newId();
    const realNow = await this.around.realNow();
    await this.evaluate.act(ctx, (state, { drill, by, unit }) =>
      planImprovement(state, { ...plannedIn(id, body), by }, drill, {
        isDesk: (deskId) => this.around.isDesk(deskId),
        realNow,
        now: unit.now,
      }),
    );
    return { id };
  }

  @Post('improvements/:improvementId/strike')
  @HttpCode(204)
  @ApiOperation({ summary: 'Strike a corrective action from the plan, until the report is final' })
  async strike(
    @Ctx() ctx: RequestContext,
    @IdParam() _id: string,
    @IdParam('improvementId') improvementId: string,
  ): Promise<void> {
    await this.evaluate.act(ctx, (state, { drill, by, unit }) =>
      strikeImprovement(state, { improvementId, by }, drill, unit.now),
    );
  }
}
