import type { CaseId, Instant, RequestContext } from '#kernel';
import { Ctx, decodeCursor, IdParam, type Page, pageOf, PageQuery, Permit } from '#platform/http';
import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Channels } from '../application/channel.js';
import { SentOutQueries } from '../application/sent-out.queries.js';
import { TryAnew } from '../application/try-anew.handler.js';
import { TrailQuery } from './sent-out.request.js';
import {
  type ChannelResponse,
  channelResponses,
  type FailedDeliveryResponse,
  failedDeliveryResponse,
  type TrailResponse,
  trailResponse,
} from './sent-out.response.js';

/** What became of what was sent. */
@ApiTags('notifications')
@Controller('api/v1/deliveries')
export class SentOutController {
  constructor(
    private readonly sentOut: SentOutQueries,
    private readonly tryAnew: TryAnew,
    private readonly channels: Channels,
  ) {}

  @Get()
  @Permit('board.read')
  @ApiOperation({ summary: 'Who was told of a case, and whether it came: people of the own desk by name, of others by count' })
  async trail(@Ctx() { realm, actor, locale }: RequestContext, @Query() { caseId }: TrailQuery): Promise<Page<TrailResponse>> {
    const trails = await this.sentOut.ofCase({ realm, deskId: actor.deskId }, caseId as CaseId);
    return { items: trails.map((trail) => trailResponse(trail, locale)), nextCursor: null };
  }

  @Get('channels')
  @Permit('people.administer')
  @ApiOperation({ summary: 'Whether each channel is set up, and how it does' })
  async state(): Promise<Page<ChannelResponse>> {
    const figures = await this.sentOut.figures();
    return { items: channelResponses(figures, (channel) => this.channels.isOn(channel)), nextCursor: null };
  }

  @Get('failed')
  @Permit('people.administer')
  @ApiOperation({ summary: 'What could not be sent to people of the own agency, and why' })
  async failed(
    @Ctx() { actor }: RequestContext,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<Page<FailedDeliveryResponse>> {
    const before = cursor === undefined ? null : (decodeCursor(cursor, 2) as [Instant, string]);
    const rows = await this.sentOut.failed(actor.agencyId, limit + 1, before);
    const page = pageOf(rows, limit, ({ failedAt, id }) => [failedAt, id]);
    return { ...page, items: page.items.map(failedDeliveryResponse) };
  }

  @Post(':id/retry')
  @Permit('people.administer')
  @HttpCode(204)
  @ApiOperation({ summary: 'Have it tried anew' })
  retry(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<void> {
    return this.tryAnew.execute(ctx, id);
  }
}
