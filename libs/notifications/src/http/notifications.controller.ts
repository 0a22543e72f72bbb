import { DirectoryQueries } from '#directory';
import { DomainError, type Instant, type RequestContext } from '#kernel';
import { Ctx, decodeCursor, IdParam, type Page, pageOf, Permit } from '#platform/http';
import { RelaxedDesks } from '#surge';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeliveriesStore } from '../application/deliveries.store.js';
import { type InboxCount, InboxStore } from '../application/inbox.store.js';
import { ReadNotice } from '../application/read-notice.handler.js';
import { readerOf } from '../application/reader.js';
import type { Speech } from '../application/say-notice.js';
import { deliveryResponse, type DeliveryResponse } from './delivery.response.js';
import { notificationResponse, type NotificationResponse } from './notification.response.js';
import { NotificationsQuery, NotificationsShownRequest } from './notifications.query.js';

/** The inbox of the own desk. */
@ApiTags('notifications')
@Controller('api/v1/notifications')
export class NotificationsController {
  constructor(
    private readonly inbox: InboxStore,
    private readonly readNotice: ReadNotice,
    private readonly deliveries: DeliveriesStore,
    private readonly directory: DirectoryQueries,
    private readonly relaxed: RelaxedDesks,
  ) {}

  @Get()
  @Permit('notification.read')
  async list(@Ctx() ctx: RequestContext, @Query() query: NotificationsQuery): Promise<Page<NotificationResponse>> {
    const { limit = 50, cursor, unread, bundled } = query;
    const before = cursor === undefined ? null : (decodeCursor(cursor, 2) as [Instant, string]);
    const rows =
      unread === 'true' && bundled === 'true' && (await this.isCapped(ctx))
        ? await this.inbox.listBundled(readerOf(ctx), { limit: limit + 1, before })
        : await this.inbox.list(readerOf(ctx), {
            unread: unread === undefined ? null : unread === 'true',
            limit: limit + 1,
            before,
          });
    const page = pageOf(rows, limit, ({ createdAt, id }) => [createdAt, id]);
    return { ...page, items: page.items.map((notice) => notificationResponse(notice, this.speech(ctx))) };
  }

  @Get('count')
  @Permit('notification.read')
  count(@Ctx() ctx: RequestContext): Promise<InboxCount> {
    return this.inbox.count(readerOf(ctx));
  }

  @Post('arrive')
  @Permit('notification.read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that notices were shown to this person; to read the list does not say it' })
  async arrive(@Ctx() ctx: RequestContext, @Body() { ids }: NotificationsShownRequest): Promise<void> {
    await this.deliveries.arrived(ctx.actor.userId, ids);
  }

  @Post(':id/read')
  @Permit('notification.read')
  @HttpCode(200)
  async read(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<NotificationResponse> {
    return notificationResponse(await this.readNotice.execute(ctx, id), this.speech(ctx));
  }

  @Get(':id/deliveries')
  @Permit('notification.read')
  @ApiOperation({ summary: 'Who was told of it, by which channel, and what became of that' })
  async trail(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<Page<DeliveryResponse>> {
    if (!(await this.inbox.find(readerOf(ctx), id))) throw new DomainError('not-found');
    return { items: (await this.deliveries.ofNotice(id)).map(deliveryResponse), nextCursor: null };
  }

  private async isCapped({ realm, actor }: RequestContext): Promise<boolean> {
    return (await this.relaxed.desks(realm, 'notices')).has(actor.deskId);
  }

  private speech({ locale, actor }: RequestContext): Speech {
    const snapshot = this.directory.snapshot();
    return { locale, snapshot, zone: snapshot.desks.get(actor.deskId)?.zone ?? 'UTC' };
  }
}
