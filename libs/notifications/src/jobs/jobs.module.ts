import { EscalationModule } from '#escalation';
import { Module } from '@nestjs/common';
import { DispatchDeliveries } from '../application/dispatch-deliveries.js';
import { SendCodes } from '../application/send-codes.js';
import { NotificationsModule } from '../notifications.module.js';
import { CodesDuty, DispatchDuty } from './dispatch.duty.js';
import { InboxSubscriber } from './inbox.subscriber.js';

@Module({
  imports: [NotificationsModule, EscalationModule],
  providers: [InboxSubscriber, DispatchDeliveries, SendCodes, DispatchDuty, CodesDuty],
})
export class NotificationsJobsModule {}
