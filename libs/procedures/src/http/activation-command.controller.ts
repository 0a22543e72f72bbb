import type { ActivationId, RequestContext } from '#kernel';
import { Ctx, ExpectedVersion, IdParam, Permit, Vital } from '#platform/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ActivationWork } from '../application/activation-work.js';
import { closeObjective, openPeriod, setObjective, takePost } from '../domain/command-acts.js';
import { agreeOnConflict, giveOrder, liftOrder } from '../domain/orders.js';
import { ActivationReader } from './activation-reader.js';
import {
  CloseObjectiveRequest,
  GiveOrderRequest,
  leadsOf,
  OpenPeriodRequest,
  orderCommand,
  ActivationReasonRequest,
  SetObjectiveRequest,
  TakePostRequest,
  TextRequest,
} from './activation.request.js';
import type { ActivationResponse } from './activation.response.js';

/** What is ordered and commanded in an activation. */
@ApiTags('activations')
@Controller('api/v1/activations/:id')
@Permit('activation.work')
export class ActivationCommandController {
  constructor(
    private readonly work: ActivationWork,
    private readonly reader: ActivationReader,
  ) {}

  @Post('orders')
  @Vital()
  @HttpCode(200)
  @ApiOperation({ summary: 'Record an order on the own side; who had to be told before and was not is recorded with it' })
  async order(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: GiveOrderRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    const command = orderCommand(body);
    await this.work.act(ctx, on, (state, facts, by) =>
      giveOrder(state, { ...command, from: command.from ?? facts.now, by }, facts),
    );
    return this.reader.read(ctx, on.id);
  }

  @Post('orders/:orderId/lift')
  @Vital()
  @HttpCode(200)
  @ApiOperation({ summary: 'Lift an order of the own side' })
  async lift(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @IdParam('orderId') orderId: string,
    @Body() { reason }: ActivationReasonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    await this.work.act(ctx, on, (state, { now }, by) => liftOrder(state, { orderId, by, reason: reason.trim() }, now));
    return this.reader.read(ctx, on.id);
  }

  @Post('conflicts/:conflictId/agree')
  @Vital()
  @HttpCode(200)
  @ApiOperation({ summary: 'Say for the own side how two orders that compete go together' })
  async agree(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @IdParam('conflictId') conflictId: string,
    @Body() { text }: TextRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    await this.work.act(ctx, on, (state, { now }, by) => agreeOnConflict(state, { conflictId, by, text: text.trim() }, now));
    return this.reader.read(ctx, on.id);
  }

  @Post('posts')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a post of the own side; whoever held it before held it until now' })
  async post(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { role }: TakePostRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    await this.work.act(ctx, on, (state, { now }, by) => takePost(state, { role, by, name: ctx.actor.name }, now));
    return this.reader.read(ctx, on.id);
  }

  @Post('objectives')
  @HttpCode(200)
  @ApiOperation({ summary: 'Set an objective in both languages, with a lead on each side' })
  async objective(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: SetObjectiveRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    const { en, es } = body.text;
    await this.work.act(ctx, on, (state, { now, newId }, by) =>
      setObjective(state, { id: newId(), text: { en, es }, leads: leadsOf(body), by }, now),
    );
    return this.reader.read(ctx, on.id);
  }

  @Post('objectives/:objectiveId/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'An objective is met, or dropped' })
  async closeObjective(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @IdParam('objectiveId') objectiveId: string,
    @Body() { how, reason }: CloseObjectiveRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    const command = { objectiveId, how, reason: reason?.trim() ?? null };
    await this.work.act(ctx, on, (state, { now }, by) => closeObjective(state, { ...command, by }, now));
    return this.reader.read(ctx, on.id);
  }

  @Post('periods')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open the next operational period' })
  async period(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { hours }: OpenPeriodRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    await this.work.act(ctx, on, (state, { now }, by) => openPeriod(state, { hours, by }, now));
    return this.reader.read(ctx, on.id);
  }
}
