import { DirectoryModule } from '#directory';
import { HandoffsModule } from '#handoffs';
import { IdentityModule } from '#identity';
import { IncidentsModule } from '#incidents';
import { RequestsModule } from '#requests';
import { SurgeModule } from '#surge';
import { Module } from '@nestjs/common';
import { ActLinkIssuer } from './application/act-link-issuer.js';
import { ActLinkTokens } from './application/act-link-tokens.js';
import { ActLinksStore } from './application/act-links.store.js';
import { AddressCodes } from './application/address-codes.js';
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
import { ReachStore } from './application/reach.store.js';
import { ReadNotice } from './application/read-notice.handler.js';
import { EmailChannel } from './channels/email.channel.js';
import { MailWriter } from './channels/mail-writer.js';
import { FailedDeliveries, SentOutQueries } from './application/sent-out.queries.js';
import { TryAnew } from './application/try-anew.handler.js';
import { SqlActLinksStore } from './persistence/act-links.sql-store.js';
import { SqlDeliveriesStore } from './persistence/deliveries.sql-store.js';
import { SqlInboxStore } from './persistence/inbox.sql-store.js';
import { SqlReachStore } from './persistence/reach.sql-store.js';
import { SqlFailedDeliveries, SqlSentOutQueries } from './persistence/sent-out.sql-queries.js';

@Module({
  imports: [DirectoryModule, IdentityModule, IncidentsModule, HandoffsModule, RequestsModule, SurgeModule],
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
    // A further channel is listed here.
    { provide: Channels, useFactory: (email: EmailChannel) => new Channels([email]), inject: [EmailChannel] },
    { provide: ActLinksStore, useClass: SqlActLinksStore },
    { provide: DeliveriesStore, useClass: SqlDeliveriesStore },
    { provide: InboxStore, useClass: SqlInboxStore },
    { provide: ReachStore, useClass: SqlReachStore },
    { provide: SentOutQueries, useClass: SqlSentOutQueries },
    { provide: FailedDeliveries, useClass: SqlFailedDeliveries },
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
  ],
})
export class NotificationsModule {}
