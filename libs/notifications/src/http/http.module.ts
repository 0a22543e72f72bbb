import { SurgeModule } from '#surge';
import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications.module.js';
import { ActPageController } from './act-page.controller.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarReads } from './calendar-reads.js';
import { NotificationsController } from './notifications.controller.js';
import { OwnCalendarController } from './own-calendar.controller.js';
import { ReachController } from './reach.controller.js';
import { SentOutController } from './sent-out.controller.js';
import { WebhooksController } from './webhooks.controller.js';

@Module({
  imports: [NotificationsModule, SurgeModule],
  controllers: [
    ActPageController,
    CalendarController,
    NotificationsController,
    OwnCalendarController,
    ReachController,
    SentOutController,
    WebhooksController,
  ],
  providers: [CalendarReads],
})
export class NotificationsHttpModule {}
