import type { ProvisionId, RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, NoFieldsRequest, type Page, Permit, StepUp, Voted } from '#platform/http';
import type { Stored } from '#ledger';
import { SignedActs } from '#votes';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { GiveProvision } from '../application/give-provision.handler.js';
import { ProvisionActs } from '../application/provision-acts.js';
import { ProvisionsQueries } from '../application/provisions.repository.js';
import type { Provision } from '../domain/provision.js';
import { GiveProvisionRequest, ListProvisionsRequest, provisionCommand } from './give-provision.request.js';
import { type ProvisionResponse, provisionResponse } from './provision.response.js';
import { MayReasonRequest, MustReasonRequest } from './request-acts.request.js';

const streamOf = ({ id }: { readonly id: string }): string => `provision:${id}`;

/** Information given unasked. */
@ApiTags('provisions')
@Controller('api/v1/provisions')
export class ProvisionsController {
  constructor(
    private readonly giving: GiveProvision,
    private readonly acts: ProvisionActs,
    private readonly queries: ProvisionsQueries,
    private readonly signed: SignedActs,
  ) {}

  @Post()
  @StepUp()
  @Voted('at-times')
  @Creates()
  @Permit('request.answer')
  @ApiOperation({ summary: 'Give information unasked; what touches protected people waits for a second person' })
  async give(@Ctx() ctx: RequestContext, @Body() body: GiveProvisionRequest): Promise<ProvisionResponse> {
    return this.seen(ctx, await this.giving.give(ctx, provisionCommand(body)));
  }

  @Get()
  @Permit('request.read')
  @ApiOperation({ summary: 'What this desk gave, or was given, unasked; newest first' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListProvisionsRequest): Promise<Page<ProvisionResponse>> {
    const { direction = null, waiting, limit = 50, cursor = null } = query;
    const page = await this.queries.list(ctx, { direction, waiting: waiting === 'true', limit, cursor });
    const votesOn = await this.signed.onEach(page.items.map(streamOf));
    const items = page.items.map((one) => provisionResponse(one, ctx.actor.deskId, votesOn(streamOf(one))));
    return { items, nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Permit('request.read')
  @ApiOperation({ summary: 'One provision' })
  async one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<ProvisionResponse> {
    return this.seen(ctx, await this.queries.get(ctx, id as ProvisionId));
  }

  @Post(':id/release')
  @StepUp()
  @Voted()
  @HttpCode(200)
  @Permit('request.answer')
  @ApiOperation({ summary: 'The second person lets it cross' })
  async release(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() _: NoFieldsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ProvisionResponse> {
    return this.seen(ctx, await this.giving.release(ctx, { id: id as ProvisionId, expectedVersion }));
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
    return this.seen(ctx, await this.acts.sendBack(ctx, command));
  }

  @Post(':id/rewrite')
  @Voted('at-times')
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
    return this.seen(ctx, await this.giving.rewrite(ctx, command));
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
    return this.seen(ctx, await this.acts.acknowledge(ctx, { id: id as ProvisionId, expectedVersion }));
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
    return this.seen(ctx, await this.acts.withdraw(ctx, command));
  }

  private async seen({ actor }: RequestContext, provision: Stored<Provision>): Promise<ProvisionResponse> {
    return provisionResponse(provision, actor.deskId, await this.signed.on(streamOf(provision)));
  }
}
