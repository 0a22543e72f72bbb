import type { ProvisionId, RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, NoFieldsRequest, type Page, Permit, StepUp } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { GiveProvision } from '../application/give-provision.handler.js';
import { ProvisionActs } from '../application/provision-acts.js';
import { ProvisionsQueries } from '../application/provisions.repository.js';
import { GiveProvisionRequest, ListProvisionsRequest, provisionCommand } from './give-provision.request.js';
import { type ProvisionResponse, provisionResponse } from './provision.response.js';
import { MayReasonRequest, MustReasonRequest } from './request-acts.request.js';

/** Information given unasked. */
@ApiTags('provisions')
@Controller('api/v1/provisions')
export class ProvisionsController {
  constructor(
    private readonly giving: GiveProvision,
    private readonly acts: ProvisionActs,
    private readonly queries: ProvisionsQueries,
  ) {}

  @Post()
  @StepUp()
  @Creates()
  @Permit('request.answer')
  @ApiOperation({ summary: 'Give information unasked; what touches protected people waits for a second person' })
  async give(@Ctx() ctx: RequestContext, @Body() body: GiveProvisionRequest): Promise<ProvisionResponse> {
    return provisionResponse(await this.giving.give(ctx, provisionCommand(body)), ctx.actor.deskId);
  }

  @Get()
  @Permit('request.read')
  @ApiOperation({ summary: 'What this desk gave, or was given, unasked; newest first' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListProvisionsRequest): Promise<Page<ProvisionResponse>> {
    const { direction = null, waiting, limit = 50, cursor = null } = query;
    const page = await this.queries.list(ctx, { direction, waiting: waiting === 'true', limit, cursor });
    return { items: page.items.map((one) => provisionResponse(one, ctx.actor.deskId)), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Permit('request.read')
  @ApiOperation({ summary: 'One provision' })
  async one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<ProvisionResponse> {
    return provisionResponse(await this.queries.get(ctx, id as ProvisionId), ctx.actor.deskId);
  }

  @Post(':id/release')
  @StepUp()
  @HttpCode(200)
  @Permit('request.answer')
  @ApiOperation({ summary: 'The second person lets it cross' })
  async release(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() _: NoFieldsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ProvisionResponse> {
    return provisionResponse(await this.giving.release(ctx, { id: id as ProvisionId, expectedVersion }), ctx.actor.deskId);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Permit('request.answer')
  @ApiOperation({ summary: 'Send what waits for a second person back to its author, with the reason' })
  async sendBack(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: MustReasonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ProvisionResponse> {
    const command = { id: id as ProvisionId, expectedVersion, reason };
    return provisionResponse(await this.acts.sendBack(ctx, command), ctx.actor.deskId);
  }

  @Post(':id/rewrite')
  @HttpCode(200)
  @Permit('request.answer')
  @ApiOperation({ summary: 'Hand it in anew, in the place of what waits or was sent back; nothing crossed yet' })
  async rewrite(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: GiveProvisionRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ProvisionResponse> {
    const command = { ...provisionCommand(body), id: id as ProvisionId, expectedVersion };
    return provisionResponse(await this.giving.rewrite(ctx, command), ctx.actor.deskId);
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Permit('request.answer')
  @ApiOperation({ summary: 'Say that it was received' })
  async acknowledge(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() _: NoFieldsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ProvisionResponse> {
    return provisionResponse(await this.acts.acknowledge(ctx, { id: id as ProvisionId, expectedVersion }), ctx.actor.deskId);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Permit('request.answer')
  @ApiOperation({ summary: 'Throw away what waits for a second person; what crossed is recalled, item by item' })
  async withdraw(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: MayReasonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ProvisionResponse> {
    const command = { id: id as ProvisionId, expectedVersion, reason: reason ?? null };
    return provisionResponse(await this.acts.withdraw(ctx, command), ctx.actor.deskId);
  }
}
