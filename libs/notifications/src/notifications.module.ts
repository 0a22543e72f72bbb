import { DirectoryModule } from '#directory';
import { IdentityModule } from '#identity';
import { Module } from '@nestjs/common';
import { AddressCodes } from './application/address-codes.js';
import { Channels } from './application/channel.js';
import { DeliveriesStore } from './application/deliveries.store.js';
import { InboxStore } from './application/inbox.store.js';
import { LinkKey } from './application/link-key.js';
import { Notify } from './application/notify.handler.js';
import { OwnReachHandler } from './application/own-reach.handler.js';
import { PlanDeliveries } from './application/plan-deliveries.js';
import { ReachStore } from './application/reach.store.js';
import { ReadNotice } from './application/read-notice.handler.js';
import { EmailChannel } from './channels/email.channel.js';
import { MailWriter } from './channels/mail-writer.js';
import { FailedDeliveries, SentOutQueries } from './application/sent-out.queries.js';
import { TryAnew } from './application/try-anew.handler.js';
import { SqlDeliveriesStore } from './persistence/deliveries.sql-store.js';
import { SqlInboxStore } from './persistence/inbox.sql-store.js';
import { SqlReachStore } from './persistence/reach.sql-store.js';
import { SqlFailedDeliveries, SqlSentOutQueries } from './persistence/sent-out.sql-queries.js';

@Module({
  imports: [DirectoryModule, IdentityModule],
  providers: [
    Notify,
    PlanDeliveries,
    ReadNotice,
    TryAnew,
    AddressCodes,
    LinkKey,
    OwnReachHandler,
    MailWriter,
    EmailChannel,
    // A further channel is listed here.
    { provide: Channels, useFactory: (email: EmailChannel) => new Channels([email]), inject: [EmailChannel] },
    { provide: DeliveriesStore, useClass: SqlDeliveriesStore },
    { provide: InboxStore, useClass: SqlInboxStore },
    { provide: ReachStore, useClass: SqlReachStore },
    { provide: SentOutQueries, useClass: SqlSentOutQueries },
    { provide: FailedDeliveries, useClass: SqlFailedDeliveries },
  ],
  exports: [
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
