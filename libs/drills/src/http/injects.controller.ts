import type { DrillId, RequestContext } from '#kernel';
import { Creates, Ctx, IdParam, Permit, RealmOf } from '#platform/http';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ControlInjects } from '../application/control-injects.handler.js';
import { DrillReader } from '../application/drill-reader.js';
import { mayIn } from '../domain/roles.js';
import { AddInjectRequest, addedInject, MinuteRequest, RepeatInjectRequest } from './inject.request.js';
import { type FeedItemResponse, feedOf, injectResponse, type InjectResponse } from './inject.response.js';

/** The script of a drill as it is played, and what controllers do to it. `number` is an inject's number, or its id. */
@ApiTags('drills')
@RealmOf('id')
@Permit('drill.take-part')
@Controller('api/v1/drills/:id')
export class InjectsController {
  constructor(
    private readonly control: ControlInjects,
    private readonly reader: DrillReader,
  ) {}

  @Get('feed')
  @ApiOperation({ summary: 'What came by phone, radio, mail, media or form to the reader’s desk, newest first' })
  async feed(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<{ readonly items: readonly FeedItemResponse[] }> {
    const { place } = await this.reader.for(ctx, id as DrillId, 'read-feed');
    const seesAll = mayIn(place.role, 'read-script') || place.deskId === null;
    return { items: feedOf(await this.reader.injects(id as DrillId), seesAll ? null : place.deskId) };
  }

  @Get('injects')
  @ApiOperation({ summary: 'All injects with their times and what became of them, and the moves of simulated desks' })
  async list(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<{ readonly items: readonly InjectResponse[] }> {
    const { drill } = await this.reader.for(ctx, id as DrillId, 'read-script');
    const { startsAt } = drill.scenario;
    return { items: (await this.reader.injects(id as DrillId)).map((one) => injectResponse(one, startsAt, ctx.locale)) };
  }

  @Post('injects')
  @Creates()
  @ApiOperation({ summary: 'Add an inject that the scenario does not have, at a minute or now' })
  async add(@Ctx() ctx: RequestContext, @IdParam() id: string, @Body() body: AddInjectRequest): Promise<InjectResponse> {
    const { number } = await this.control.add(ctx, id as DrillId, addedInject(body), body.at ?? null);
    return this.answer(ctx, id, String(number));
  }

  @Get('injects/:number/rehearsal')
  @ApiOperation({ summary: 'The inject as those addressed would read it; to the controller alone, and nothing comes of it' })
  async rehearse(@Ctx() ctx: RequestContext, @IdParam() id: string, @Param('number') number: string): Promise<InjectResponse> {
    await this.reader.for(ctx, id as DrillId, 'rehearse');
    return this.answer(ctx, id, number);
  }

  @Post('injects/:number/fire')
  @HttpCode(200)
  @ApiOperation({ summary: 'Fire it now, also while the clock stands' })
  async fire(@Ctx() ctx: RequestContext, @IdParam() id: string, @Param('number') number: string): Promise<InjectResponse> {
    await this.control.fire(ctx, { id: id as DrillId, inject: number });
    return this.answer(ctx, id, number);
  }

  @Post('injects/:number/hold')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hold it back' })
  async hold(@Ctx() ctx: RequestContext, @IdParam() id: string, @Param('number') number: string): Promise<InjectResponse> {
    await this.control.holdBack(ctx, { id: id as DrillId, inject: number });
    return this.answer(ctx, id, number);
  }

  @Post('injects/:number/release')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let it come at its time, or now when that is over' })
  async release(@Ctx() ctx: RequestContext, @IdParam() id: string, @Param('number') number: string): Promise<InjectResponse> {
    await this.control.release(ctx, { id: id as DrillId, inject: number });
    return this.answer(ctx, id, number);
  }

  @Post('injects/:number/skip')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leave it out' })
  async skip(@Ctx() ctx: RequestContext, @IdParam() id: string, @Param('number') number: string): Promise<InjectResponse> {
    await this.control.skip(ctx, { id: id as DrillId, inject: number });
    return this.answer(ctx, id, number);
  }

  @Post('injects/:number/reschedule')
  @HttpCode(200)
  @ApiOperation({ summary: 'Move it to another minute of the drill' })
  async reschedule(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Param('number') number: string,
    @Body() { at }: MinuteRequest,
  ): Promise<InjectResponse> {
    await this.control.reschedule(ctx, { id: id as DrillId, inject: number }, at);
    return this.answer(ctx, id, number);
  }

  @Post('injects/:number/repeat')
  @Creates()
  @ApiOperation({ summary: 'A copy of it under the next number, at a minute or now' })
  async repeat(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Param('number') number: string,
    @Body() { at }: RepeatInjectRequest,
  ): Promise<InjectResponse> {
    const copy = await this.control.repeat(ctx, { id: id as DrillId, inject: number }, at ?? null);
    return this.answer(ctx, id, String(copy.number));
  }

  private async answer(ctx: RequestContext, id: string, number: string): Promise<InjectResponse> {
    const { drill } = await this.reader.one(id as DrillId);
    return injectResponse(await this.reader.inject(id as DrillId, number), drill.scenario.startsAt, ctx.locale);
  }
}
