import type { EarlyNoticeId, RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, type Page, Permit } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ConfirmNotice } from '../application/confirm-notice.handler.js';
import { EarlyNoticesQueries, type EarlyNoticeCounts } from '../application/early-notices.queries.js';
import { GiveNotice } from '../application/give-notice.handler.js';
import { RenewNotice } from '../application/renew-notice.handler.js';
import { WithdrawNotice } from '../application/withdraw-notice.handler.js';
import { DEFAULT_HOURS } from '../domain/life-of-notice.js';
import {
  ConfirmEarlyNoticeRequest,
  giveCommand,
  GiveEarlyNoticeRequest,
  ListEarlyNoticesRequest,
  RenewEarlyNoticeRequest,
  WithdrawEarlyNoticeRequest,
} from './early-notice.request.js';
import { earlyNoticeResponse, type EarlyNoticeResponse } from './early-notice.response.js';

/** What desks tell each other before they can prove it. */
@ApiTags('early notices')
@Controller('api/v1/early-notices')
export class EarlyNoticesController {
  constructor(
    private readonly queries: EarlyNoticesQueries,
    private readonly giveNotice: GiveNotice,
    private readonly confirmNotice: ConfirmNotice,
    private readonly renewNotice: RenewNotice,
    private readonly withdrawNotice: WithdrawNotice,
  ) {}

  @Get()
  @Permit('early-notice.read')
  @ApiOperation({ summary: 'Early notices that this desk gave or was told, newest first' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListEarlyNoticesRequest): Promise<Page<EarlyNoticeResponse>> {
    const { direction = null, state = null, limit = 50, cursor = null } = query;
    const page = await this.queries.list(ctx, { direction, state, limit, cursor });
    return { items: page.items.map((seen) => earlyNoticeResponse(seen, ctx.actor.deskId)), nextCursor: page.nextCursor };
  }

  @Get('count')
  @Permit('early-notice.read')
  @ApiOperation({ summary: 'How many are live, received and given, and how many of them end within twelve hours' })
  count(@Ctx() ctx: RequestContext): Promise<EarlyNoticeCounts> {
    return this.queries.count(ctx);
  }

  @Get(':id')
  @Permit('early-notice.read')
  @ApiOperation({ summary: 'One early notice' })
  one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<EarlyNoticeResponse> {
    return this.answer(ctx, id);
  }

  @Post()
  @Creates()
  @Permit('early-notice.work')
  @ApiOperation({ summary: 'Give an early notice to chosen desks or to a corridor; the source stays with this desk' })
  async give(@Ctx() ctx: RequestContext, @Body() body: GiveEarlyNoticeRequest): Promise<EarlyNoticeResponse> {
    const { id } = await this.giveNotice.execute(ctx, giveCommand(body));
    return this.answer(ctx, id);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Permit('early-notice.work')
  @ApiOperation({ summary: 'This desk has it too' })
  async confirm(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { text }: ConfirmEarlyNoticeRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<EarlyNoticeResponse> {
    await this.confirmNotice.execute(ctx, { id: id as EarlyNoticeId, expectedVersion, text: text ?? null });
    return this.answer(ctx, id);
  }

  @Post(':id/renew')
  @HttpCode(200)
  @Permit('early-notice.work')
  @ApiOperation({ summary: 'Keep it alive some hours more' })
  async renew(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { hours }: RenewEarlyNoticeRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<EarlyNoticeResponse> {
    await this.renewNotice.execute(ctx, { id: id as EarlyNoticeId, expectedVersion, hours: hours ?? DEFAULT_HOURS });
    return this.answer(ctx, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Permit('early-notice.work')
  @ApiOperation({ summary: 'Take it back' })
  async withdraw(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: WithdrawEarlyNoticeRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<EarlyNoticeResponse> {
    await this.withdrawNotice.execute(ctx, { id: id as EarlyNoticeId, expectedVersion, reason: reason ?? null });
    return this.answer(ctx, id);
  }

  private async answer(ctx: RequestContext, id: string): Promise<EarlyNoticeResponse> {
    return earlyNoticeResponse(await this.queries.get(ctx, id as EarlyNoticeId), ctx.actor.deskId);
  }
}
