import { DirectoryModule } from '#directory';
import { IdentityModule } from '#identity';
import { Module } from '@nestjs/common';
import { InboxStore } from './application/inbox.store.js';
import { Notify } from './application/notify.handler.js';
import { ReadNotice } from './application/read-notice.handler.js';
import { SqlInboxStore } from './persistence/inbox.sql-store.js';

@Module({
  imports: [DirectoryModule, IdentityModule],
  providers: [Notify, ReadNotice, { provide: InboxStore, useClass: SqlInboxStore }],
  exports: [Notify, ReadNotice, InboxStore],
})
export class NotificationsModule {}
