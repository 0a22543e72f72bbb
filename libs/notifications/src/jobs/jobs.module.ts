import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications.module.js';
import { InboxSubscriber } from './inbox.subscriber.js';

@Module({ imports: [NotificationsModule], providers: [InboxSubscriber] })
export class NotificationsJobsModule {}
