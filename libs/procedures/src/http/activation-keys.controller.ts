import type { ActivationId, RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, type Page, Permit, Vital, StepUp, Voted } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ActivationWork } from '../application/activation-work.js';
import { ActivationsQueries } from '../application/activations.queries.js';
import { changingLevel, confirming, ending } from '../application/key-ballots.js';
import { RaiseActivationHandler } from '../application/raise-activation.handler.js';
import { SignReview } from '../application/sign-review.handler.js';
import { endActivation } from '../domain/end-activation.js';
import { askLevel, confirmAsk, declineAsk } from '../domain/turn-key.js';
import { ActivationReader } from './activation-reader.js';
import {
  AskLevelRequest,
  ConfirmAskRequest,
  DeclineAskRequest,
  ListActivationsRequest,
  ActivationReasonRequest,
  TextRequest,
} from './activation.request.js';
import { raiseCommand, RaiseActivationRequest } from './raise-activation.request.js';
import { activationLineResponse, type ActivationLineResponse, type ActivationResponse } from './activation.response.js';

/** Runs of crisis procedures, and the keys of both countries. */
@ApiTags('activations')
@Controller('api/v1/activations')
export class ActivationKeysController {
  constructor(
    private readonly raising: RaiseActivationHandler,
    private readonly work: ActivationWork,
    private readonly signReview: SignReview,
    private readonly queries: ActivationsQueries,
    private readonly reader: ActivationReader,
  ) {}

  @Get()
  @Vital()
  @Permit('activation.read')
  @ApiOperation({ summary: 'Activations in which the own desk sits, newest first' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListActivationsRequest): Promise<Page<ActivationLineResponse>> {
    const { state, cursor = null, limit = 50 } = query;
    const live = state === undefined ? null : state === 'live';
    const page = await this.queries.list(ctx, { live, cursor, limit });
    const { country } = ctx.actor;
    return {
      items: page.items.map((seen) => activationLineResponse(seen, { locale: ctx.locale, country })),
      nextCursor: page.nextCursor,
    };
  }

  @Post()
  @Voted()
  @Vital()
  @Creates()
  @Permit('activation.raise')
  @ApiOperation({
    summary: 'Turn the first key: the own side is at the level at once, and the other country is asked for its key',
  })
  async raise(@Ctx() ctx: RequestContext, @Body() body: RaiseActivationRequest): Promise<ActivationResponse> {
    const { id } = await this.raising.execute(ctx, raiseCommand(body));
    return this.reader.read(ctx, id);
  }

  @Get(':id')
  @Vital()
  @Permit('activation.read')
  @ApiOperation({ summary: 'The crisis room of one activation' })
  one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<ActivationResponse> {
    return this.reader.read(ctx, id as ActivationId);
  }

  @Post(':id/confirm')
  @StepUp()
  @Voted()
  @Vital()
  @HttpCode(200)
  @Permit('activation.key')
  @ApiOperation({ summary: 'Turn the second key on what the other country asked for' })
  async confirm(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { number }: ConfirmAskRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    await this.work.vote(ctx, { id: id as ActivationId, expectedVersion }, confirming(number), (state, facts, by) =>
      confirmAsk(state, { number, by }, facts),
    );
    return this.reader.read(ctx, id as ActivationId);
  }

  @Post(':id/decline')
  @Vital()
  @HttpCode(200)
  @Permit('activation.key')
  @ApiOperation({ summary: 'Do not turn the second key, and say why; the sides stand as they stand' })
  async decline(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { number, reason }: DeclineAskRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    await this.work.act(ctx, on, (state, { now }, by) => declineAsk(state, { number, by, reason: reason.trim() }, now));
    return this.reader.read(ctx, on.id);
  }

  @Post(':id/level')
  @StepUp()
  @Voted()
  @Vital()
  @HttpCode(200)
  @Permit('activation.key')
  @ApiOperation({ summary: 'Take the own side to another level: up at once, down with both keys' })
  async level(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { level: want, emergency = false, reason }: AskLevelRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    const because = reason.trim();
    await this.work.vote(ctx, on, changingLevel(want, emergency, because), (state, facts, by) =>
      askLevel(state, { want, by, emergency, reason: because }, facts),
    );
    return this.reader.read(ctx, on.id);
  }

  @Post(':id/deactivate')
  @Voted()
  @Vital()
  @HttpCode(200)
  @Permit('activation.key')
  @ApiOperation({ summary: 'Ask for the end, or end what the own country alone has raised' })
  async deactivate(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: ActivationReasonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    const because = reason.trim();
    await this.work.vote(ctx, on, ending(because), (state, facts, by) => endActivation(state, { by, reason: because }, facts));
    return this.reader.read(ctx, on.id);
  }

  @Post(':id/review')
  @Voted()
  @HttpCode(200)
  @Permit('activation.key')
  @ApiOperation({ summary: 'Hand in the review that the own country owes after the end' })
  async review(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { text }: TextRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    await this.signReview.execute(ctx, on, text.trim());
    return this.reader.read(ctx, on.id);
  }
}
