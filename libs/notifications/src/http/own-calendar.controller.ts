import type { RequestContext } from '#kernel';
import { Ctx, Permit } from '#platform/http';
import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CalendarAddress, CalendarFeeds } from '../application/calendar-feeds.handler.js';
import type { CalendarFeed, FeedOwner } from '../application/calendar-feeds.store.js';

export interface CalendarFeedResponse {
  /** Null when there is none. Its address is not in it: it was told once. */
  readonly feed: CalendarFeed | null;
}

/** Told once, and never again. */
export interface CalendarAddressResponse extends CalendarAddress {}

const ofPerson = ({ actor }: RequestContext): FeedOwner => ({ personId: actor.userId });
const ofDesk = ({ actor }: RequestContext): FeedOwner => ({ deskId: actor.deskId });

/** The addresses at which calendar programs fetch the own due times, and those of the own desk. */
@ApiTags('notifications')
@Controller('api/v1')
export class OwnCalendarController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get('me/calendar')
  @Permit('obligation.read')
  @ApiOperation({ summary: 'Whether you have a calendar address, since when, and when it was fetched last' })
  async own(@Ctx() ctx: RequestContext): Promise<CalendarFeedResponse> {
    return { feed: await this.feeds.find(ofPerson(ctx)) };
  }

  @Post('me/calendar')
  @Permit('obligation.read')
  @ApiOperation({
    summary: 'A new address for the due times of your desks; it is in the answer and nowhere else, and ends the one before',
  })
  issueOwn(@Ctx() ctx: RequestContext): Promise<CalendarAddressResponse> {
    return this.feeds.issue(ctx, ofPerson(ctx));
  }

  @Delete('me/calendar')
  @Permit('obligation.read')
  @HttpCode(204)
  @ApiOperation({ summary: 'End your address' })
  revokeOwn(@Ctx() ctx: RequestContext): Promise<void> {
    return this.feeds.revoke(ctx, ofPerson(ctx));
  }

  @Get('desk-calendar')
  @Permit('supervision.act')
  @ApiOperation({ summary: 'Whether the own desk has a calendar address' })
  async desk(@Ctx() ctx: RequestContext): Promise<CalendarFeedResponse> {
    return { feed: await this.feeds.find(ofDesk(ctx)) };
  }

  @Post('desk-calendar')
  @Permit('supervision.act')
  @ApiOperation({ summary: 'A new address for the due times of the own desk, for a screen or a shared calendar' })
  issueDesk(@Ctx() ctx: RequestContext): Promise<CalendarAddressResponse> {
    return this.feeds.issue(ctx, ofDesk(ctx));
  }

  @Delete('desk-calendar')
  @Permit('supervision.act')
  @HttpCode(204)
  @ApiOperation({ summary: 'End the address of the own desk' })
  revokeDesk(@Ctx() ctx: RequestContext): Promise<void> {
    return this.feeds.revoke(ctx, ofDesk(ctx));
  }
}
