import { EscalationModule } from '#escalation';
import { Module } from '@nestjs/common';
import { DispatchDeliveries } from '../application/dispatch-deliveries.js';
import { SendCodes } from '../application/send-codes.js';
import { SweepNotices } from '../application/sweep-notices.js';
import { NotificationsModule } from '../notifications.module.js';
import { CodesDuty, DispatchDuty, WEBHOOK_LANES, WebhookDuty } from './dispatch.duty.js';
import { InboxSubscriber } from './inbox.subscriber.js';
import { RetryWebhookSubscriber } from './retry-webhook.subscriber.js';
import { SweepNoticesDuty } from './sweep-notices.duty.js';

const webhookDuties = WEBHOOK_LANES.map((lane) => ({
  provide: `notifications.webhooks-${lane}`,
  useFactory: (dispatch: DispatchDeliveries) => new WebhookDuty(dispatch, lane),
  inject: [DispatchDeliveries],
}));

@Module({
  imports: [NotificationsModule, EscalationModule],
  providers: [
    InboxSubscriber,
    DispatchDeliveries,
    SendCodes,
    SweepNotices,
    DispatchDuty,
    CodesDuty,
    SweepNoticesDuty,
    ...webhookDuties,
    RetryWebhookSubscriber,
  ],
})
export class NotificationsJobsModule {}
