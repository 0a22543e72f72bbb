import { type ActivationId, instant, type RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, NoFieldsRequest, Permit, Vital } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ActivationPartsQueries } from '../application/activation-parts.queries.js';
import { ResourceRequestsRepository } from '../application/activation-parts.repository.js';
import { ActivationsQueries } from '../application/activations.queries.js';
import { type Acting, type Deciding, type OnPart, PartWork } from '../application/part-work.js';
import {
  acceptResource,
  askForResource,
  declineResource,
  offerResource,
  releaseResource,
  sayArrived,
  setOut,
  withdrawResource,
} from '../domain/move-resources.js';
import type { ResourceEvent } from '../domain/resource-request.events.js';
import type { ResourceRequest } from '../domain/resource-request.js';
import { ActivationReasonRequest } from './activation.request.js';
import {
  AcceptResourceRequest,
  AskForResourceRequest,
  DeclineResourceRequest,
  OfferResourceRequest,
  resourceNeed,
  ResourceUnderWayRequest,
} from './resource-request.request.js';
import { resourceResponse, type ResourceRequestResponse, type ResourceRequestsResponse } from './resource-request.response.js';

/** What desks ask of each other in an activation. */
@ApiTags('activations')
@Controller('api/v1')
export class ResourceRequestsController {
  constructor(
    private readonly work: PartWork,
    private readonly requests: ResourceRequestsRepository,
    private readonly activations: ActivationsQueries,
    private readonly parts: ActivationPartsQueries,
  ) {}

  @Get('activations/:id/resource-requests')
  @Permit('activation.read')
  @ApiOperation({ summary: 'What was asked for in an activation, newest first' })
  async list(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<ResourceRequestsResponse> {
    const { id: activationId } = await this.activations.get(ctx, id as ActivationId);
    const found = await this.parts.resources(ctx, activationId);
    return { items: found.map((one) => resourceResponse(one, ctx.locale)) };
  }

  @Post('activations/:id/resource-requests')
  @Vital()
  @Creates()
  @Permit('activation.work')
  @ApiOperation({ summary: 'Ask a desk of either side for something: what, how many, where, by when' })
  async ask(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: AskForResourceRequest,
  ): Promise<ResourceRequestResponse> {
    const activationId = id as ActivationId;
    const need = resourceNeed(body);
    const made = await this.work.create(ctx, this.requests, activationId, ({ room, facts, by }) =>
      askForResource(room, { activationId, need, by }, facts),
    );
    return this.one(ctx, made.id);
  }

  @Get('resource-requests/:id')
  @Permit('activation.read')
  @ApiOperation({ summary: 'One request for a resource, and how far it has come' })
  async one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<ResourceRequestResponse> {
    return resourceResponse(await this.parts.resource(ctx, id), ctx.locale);
  }

  @Post('resource-requests/:id/offer')
  @Vital()
  @HttpCode(200)
  @Permit('activation.work')
  @ApiOperation({ summary: 'Offer all of it or a part, and say when it would be there' })
  offer(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { quantity, arrivesAt, note }: OfferResourceRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ResourceRequestResponse> {
    const offer = { quantity, arrivesAt: instant(arrivesAt), note: note?.trim() ?? null };
    return this.act(ctx, { id, expectedVersion }, ({ room, part, facts, by }) =>
      offerResource(room, part, { ...offer, by }, facts),
    );
  }

  @Post('resource-requests/:id/accept')
  @Vital()
  @HttpCode(200)
  @Permit('activation.work')
  @ApiOperation({ summary: 'Accept exactly what was offered' })
  accept(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { quantity }: AcceptResourceRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ResourceRequestResponse> {
    return this.act(ctx, { id, expectedVersion }, ({ room, part, facts, by }) =>
      acceptResource(room, part, { quantity, by }, facts),
    );
  }

  @Post('resource-requests/:id/set-out')
  @Vital()
  @HttpCode(200)
  @Permit('activation.work')
  @ApiOperation({ summary: 'It is under way, and will be there by then' })
  underWay(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: ResourceUnderWayRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ResourceRequestResponse> {
    const arrivesAt = instant(body.arrivesAt);
    return this.act(ctx, { id, expectedVersion }, ({ room, part, facts, by }) => setOut(room, part, { arrivesAt, by }, facts));
  }

  @Post('resource-requests/:id/arrive')
  @HttpCode(200)
  @Permit('activation.work')
  @ApiOperation({ summary: 'Who asked says that it is there' })
  arrived(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() _body: NoFieldsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ResourceRequestResponse> {
    return this.act(ctx, { id, expectedVersion }, ({ room, part, facts, by }) => sayArrived(room, part, by, facts));
  }

  @Post('resource-requests/:id/release')
  @HttpCode(200)
  @Permit('activation.work')
  @ApiOperation({ summary: 'Who asked needs it no longer' })
  release(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() _body: NoFieldsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ResourceRequestResponse> {
    return this.act(ctx, { id, expectedVersion }, ({ room, part, facts, by }) => releaseResource(room, part, by, facts));
  }

  @Post('resource-requests/:id/decline')
  @Vital()
  @HttpCode(200)
  @Permit('activation.work')
  @ApiOperation({ summary: 'Who was asked does not send it, or not any more, and says on what ground' })
  decline(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { ground, reason }: DeclineResourceRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ResourceRequestResponse> {
    const said = { ground, reason: reason?.trim() ?? null };
    return this.act(ctx, { id, expectedVersion }, ({ room, part, facts, by }) =>
      declineResource(room, part, { ...said, by }, facts),
    );
  }

  @Post('resource-requests/:id/withdraw')
  @HttpCode(200)
  @Permit('activation.work')
  @ApiOperation({ summary: 'Who asked asks no longer, and says why' })
  withdraw(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: ActivationReasonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ResourceRequestResponse> {
    const said = reason.trim();
    return this.act(ctx, { id, expectedVersion }, ({ room, part, facts, by }) =>
      withdrawResource(room, part, { reason: said, by }, facts),
    );
  }

  private async act(
    ctx: RequestContext,
    on: OnPart,
    decide: (deciding: Deciding<ResourceRequest> & Acting) => ResourceEvent[],
  ): Promise<ResourceRequestResponse> {
    await this.work.act(ctx, this.requests, on, decide);
    return this.one(ctx, on.id);
  }
}
