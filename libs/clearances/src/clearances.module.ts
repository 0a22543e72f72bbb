import { DirectoryModule } from '#directory';
import { EscalationModule } from '#escalation';
import { IncidentsModule } from '#incidents';
import { RoutingModule } from '#routing';
import { Module } from '@nestjs/common';
import { AdvanceNoticesQueries } from './application/advance-notices.queries.js';
import { AdvanceNoticesRepository } from './application/advance-notices.repository.js';
import { AnnounceNotice } from './application/announce-notice.handler.js';
import { AnnouncedWorld } from './application/announced-world.js';
import { ChangeNotice } from './application/change-notice.handler.js';
import { ClearanceSeating } from './application/clearance-seating.js';
import { DemonstrateNotices } from './application/demonstrate-notices.js';
import { NoticeClocks } from './application/notice-clocks.js';
import { NoticeReceipts } from './application/notice-receipts.js';
import { NoticeWork } from './application/notice-work.js';
import { PreviewNotice } from './application/preview-notice.js';
import { AdvanceNoticesSqlQueries } from './persistence/advance-notices.sql-queries.js';
import { AdvanceNoticesStore } from './persistence/advance-notices.store.js';

const handlers = [DemonstrateNotices, AnnounceNotice, ChangeNotice, NoticeWork, NoticeReceipts, PreviewNotice, ClearanceSeating];

@Module({
  imports: [DirectoryModule, EscalationModule, IncidentsModule, RoutingModule],
  providers: [
    ...handlers,
    AnnouncedWorld,
    NoticeClocks,
    { provide: AdvanceNoticesQueries, useClass: AdvanceNoticesSqlQueries },
    { provide: AdvanceNoticesRepository, useClass: AdvanceNoticesStore },
  ],
  exports: [...handlers, AdvanceNoticesQueries],
})
export class ClearancesModule {}
