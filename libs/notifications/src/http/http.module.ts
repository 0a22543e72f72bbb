import { SurgeModule } from '#surge';
import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications.module.js';
import { ActPageController } from './act-page.controller.js';
import { NotificationsController } from './notifications.controller.js';
import { ReachController } from './reach.controller.js';
import { SentOutController } from './sent-out.controller.js';

@Module({
  imports: [NotificationsModule, SurgeModule],
  controllers: [ActPageController, NotificationsController, ReachController, SentOutController],
})
export class NotificationsHttpModule {}
