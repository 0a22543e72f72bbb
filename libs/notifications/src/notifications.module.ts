import { DirectoryModule } from '#directory';
import { OutagesModule } from '#drills';
import { DutyModule } from '#duty';
import { HandoffsModule } from '#handoffs';
import { IdentityModule } from '#identity';
import { IncidentsModule } from '#incidents';
import { RequestsModule } from '#requests';
import { SurgeModule } from '#surge';
import { EgressModule } from '#platform/egress';
import { Module } from '@nestjs/common';
import { AdministerWebhooks } from './application/administer-webhooks.handler.js';
import { Registrations } from './application/registrations.js';
import { ActLinkIssuer } from './application/act-link-issuer.js';
import { ActLinkTokens } from './application/act-link-tokens.js';
import { ActLinksStore } from './application/act-links.store.js';
import { AddressCodes } from './application/address-codes.js';
import { CalendarFeeds } from './application/calendar-feeds.handler.js';
import { CalendarFeedsStore } from './application/calendar-feeds.store.js';
import { CalendarOwners } from './application/calendar-owners.js';
import { ReadCalendar } from './application/read-calendar.js';
import { CalendarSources } from './application/calendar-source.js';
import { DueTimes, DueTimesCalendar } from './application/due-times.calendar.js';
import { Channels } from './application/channel.js';
import { DeliveriesStore } from './application/deliveries.store.js';
import { InboxStore } from './application/inbox.store.js';
import { LinkKey } from './application/link-key.js';
import { MailReplies, ReplyPlaces } from './application/mail-reply.handler.js';
import { DeskAttendance } from './application/desk-attendance.js';
import { Notify } from './application/notify.handler.js';
import { OwnReachHandler } from './application/own-reach.handler.js';
import { HandoffActs, PerformMailAct, RequestActs } from './application/perform-mail-act.js';
import { PlanDeliveries } from './application/plan-deliveries.js';
import { PostWebhook } from './application/post-webhook.js';
import { ResendWebhook } from './application/resend-webhook.handler.js';
import { TestWebhook } from './application/test-webhook.handler.js';
import { TurnsCalendar } from './application/turns.calendar.js';
import { WebhookEngine } from './application/webhook-engine.js';
import { WebhookSigner } from './application/webhook-signer.js';
import { WebhookTraffic } from './application/webhook-traffic.js';
import { WebhookWriter } from './application/webhook-writer.js';
import { WebhooksQueries } from './application/webhooks.queries.js';
import { WebhooksRepository } from './application/webhooks.repository.js';
import { ReachStore } from './application/reach.store.js';
import { ReadNotice } from './application/read-notice.handler.js';
import { EmailChannel } from './channels/email.channel.js';
import { MailWriter } from './channels/mail-writer.js';
import { WebhookChannel } from './channels/webhook.channel.js';
import { FailedDeliveries, SentOutQueries } from './application/sent-out.queries.js';
import { TryAnew } from './application/try-anew.handler.js';
import { SqlActLinksStore } from './persistence/act-links.sql-store.js';
import { SqlCalendarFeeds } from './persistence/calendar-feeds.sql-store.js';
import { SqlDueTimes } from './persistence/due-times.sql-queries.js';
import { SqlDeliveriesStore } from './persistence/deliveries.sql-store.js';
import { SqlInboxStore } from './persistence/inbox.sql-store.js';
import { SqlReachStore } from './persistence/reach.sql-store.js';
import { SqlWebhookTraffic } from './persistence/webhook-traffic.sql-store.js';
import { SqlWebhooksQueries } from './persistence/webhooks.sql-queries.js';
import { SqlWebhooksStore } from './persistence/webhooks.sql-store.js';
import { SqlFailedDeliveries, SqlSentOutQueries } from './persistence/sent-out.sql-queries.js';

@Module({
  imports: [
    DirectoryModule,
    DutyModule,
    OutagesModule,
    IdentityModule,
    IncidentsModule,
    HandoffsModule,
    RequestsModule,
    SurgeModule,
    EgressModule,
  ],
  providers: [
    DeskAttendance,
    Notify,
    PlanDeliveries,
    ReadNotice,
    TryAnew,
    ActLinkIssuer,
    ActLinkTokens,
    AddressCodes,
    HandoffActs,
    RequestActs,
    PerformMailAct,
    ReplyPlaces,
    MailReplies,
    LinkKey,
    OwnReachHandler,
    MailWriter,
    EmailChannel,
    WebhookChannel,
    AdministerWebhooks,
    Registrations,
    PostWebhook,
    TestWebhook,
    ResendWebhook,
    WebhookEngine,
    WebhookSigner,
    WebhookWriter,
    CalendarFeeds,
    CalendarOwners,
    ReadCalendar,
    DueTimesCalendar,
    TurnsCalendar,
    // What else has a time (drills) is a further source, and listed here.
    {
      provide: CalendarSources,
      useFactory: (dueTimes: DueTimesCalendar, turns: TurnsCalendar) => new CalendarSources([dueTimes, turns]),
      inject: [DueTimesCalendar, TurnsCalendar],
    },
    { provide: CalendarFeedsStore, useClass: SqlCalendarFeeds },
    { provide: DueTimes, useClass: SqlDueTimes },
    // A further channel is listed here.
    {
      provide: Channels,
      useFactory: (email: EmailChannel, webhook: WebhookChannel) => new Channels([email, webhook]),
      inject: [EmailChannel, WebhookChannel],
    },
    { provide: ActLinksStore, useClass: SqlActLinksStore },
    { provide: DeliveriesStore, useClass: SqlDeliveriesStore },
    { provide: InboxStore, useClass: SqlInboxStore },
    { provide: ReachStore, useClass: SqlReachStore },
    { provide: SentOutQueries, useClass: SqlSentOutQueries },
    { provide: FailedDeliveries, useClass: SqlFailedDeliveries },
    { provide: WebhookTraffic, useClass: SqlWebhookTraffic },
    { provide: WebhooksQueries, useClass: SqlWebhooksQueries },
    { provide: WebhooksRepository, useClass: SqlWebhooksStore },
  ],
  exports: [
    MailReplies,
    AddressCodes,
    Notify,
    OwnReachHandler,
    ReadNotice,
    Channels,
    DeliveriesStore,
    InboxStore,
    ReachStore,
    SentOutQueries,
    TryAnew,
    AdministerWebhooks,
    TestWebhook,
    ResendWebhook,
    CalendarFeeds,
    ReadCalendar,
    WebhookEngine,
    WebhookTraffic,
    WebhooksQueries,
  ],
})
export class NotificationsModule {}
