import type { DrillId, RequestContext } from '#kernel';
import { Ctx, ExpectedVersion, IdParam, Permit, RealmOf, Vital } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { BreakIn } from '../application/break-in.handler.js';
import { DrillReader } from '../application/drill-reader.js';
import { RunDrill } from '../application/run-drill.handler.js';
import {
  bilingualOf,
  BreakInRequest,
  CheckCommsRequest,
  NamingRequest,
  PaceRequest,
  PauseDrillRequest,
  ResumeDrillRequest,
  StartDrillRequest,
} from './drill.request.js';
import { type DrillResponse, drillResponse } from './drill.response.js';
import { ReachCommsRequest } from './roster.request.js';

/** One drill, from its plan to its end. */
@ApiTags('drills')
@RealmOf('id')
@Permit('drill.take-part')
@Controller('api/v1/drills/:id')
export class DrillLifeController {
  constructor(
    private readonly run: RunDrill,
    private readonly breaksIn: BreakIn,
    private readonly reader: DrillReader,
  ) {}

  @Get()
  @ApiOperation({ summary: 'One drill: its state, its clock, the reader’s place in it' })
  one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<DrillResponse> {
    return this.answer(ctx, id);
  }

  @Post('comms-check')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask everybody whether the line holds' })
  async check(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { text }: CheckCommsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<DrillResponse> {
    await this.run.checkComms(ctx, of(id, expectedVersion), text ? bilingualOf(text) : null);
    return this.answer(ctx, id);
  }

  @Post('comms-check/reach')
  @HttpCode(200)
  @ApiOperation({ summary: 'Whoever calls answers the check; that it arrived and was opened, the inbox knows' })
  async reach(@Ctx() ctx: RequestContext, @IdParam() id: string, @Body() _: ReachCommsRequest): Promise<DrillResponse> {
    await this.run.answerComms(ctx, of(id));
    return this.answer(ctx, id);
  }

  @Post('naming')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Say whether the report may name you: nobody is named who did not choose it, and until it is final it can be taken back',
  })
  async naming(@Ctx() ctx: RequestContext, @IdParam() id: string, @Body() { named }: NamingRequest): Promise<DrillResponse> {
    await this.run.chooseNaming(ctx, of(id), named);
    return this.answer(ctx, id);
  }

  @Post('start')
  @HttpCode(200)
  @ApiOperation({ summary: 'Start the drill: its clock runs' })
  async start(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { scale = 1 }: StartDrillRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<DrillResponse> {
    await this.run.start(ctx, of(id, expectedVersion), scale);
    return this.answer(ctx, id);
  }

  @Post('pause')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let the clock stand' })
  async pause(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: PauseDrillRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<DrillResponse> {
    await this.run.pause(ctx, of(id, expectedVersion), reason?.trim() ?? null);
    return this.answer(ctx, id);
  }

  @Post('resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let the clock run on, at its pace or another' })
  async resume(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { scale }: ResumeDrillRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<DrillResponse> {
    await this.run.resume(ctx, of(id, expectedVersion), scale ?? null);
    return this.answer(ctx, id);
  }

  @Post('pace')
  @HttpCode(200)
  @ApiOperation({ summary: 'Change how fast the clock runs, from now on' })
  async pace(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { scale }: PaceRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<DrillResponse> {
    await this.run.rescale(ctx, of(id, expectedVersion), scale);
    return this.answer(ctx, id);
  }

  @Post('end')
  @HttpCode(200)
  @ApiOperation({ summary: 'End the drill' })
  async end(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<DrillResponse> {
    await this.run.end(ctx, of(id, expectedVersion));
    return this.answer(ctx, id);
  }

  @Post('break-in')
  @Vital()
  @HttpCode(200)
  @ApiOperation({
    summary: 'A real event: this drill and every other that is on at its players’ desks stands, and all are told why',
  })
  async breakIn(@Ctx() ctx: RequestContext, @IdParam() id: string, @Body() { reason }: BreakInRequest): Promise<DrillResponse> {
    await this.breaksIn.fromWithin(ctx, id as DrillId, reason.trim());
    return this.answer(ctx, id);
  }

  private async answer(ctx: RequestContext, id: string): Promise<DrillResponse> {
    return drillResponse(await this.reader.one(id as DrillId), ctx.actor.userId, ctx.locale);
  }
}

const of = (id: string, expectedVersion?: number) => ({
  id: id as DrillId,
  ...(expectedVersion !== undefined && { expectedVersion }),
});
