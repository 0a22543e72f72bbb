import { IncidentsModule } from '#incidents';
import { Module } from '@nestjs/common';
import { ConfirmNotice } from './application/confirm-notice.handler.js';
import { EarlyNoticesQueries } from './application/early-notices.queries.js';
import { EarlyNoticesRepository } from './application/early-notices.repository.js';
import { ExpireNotice } from './application/expire-notice.handler.js';
import { GiveNotice } from './application/give-notice.handler.js';
import { NoticeSetting } from './application/notice-setting.js';
import { RenewNotice } from './application/renew-notice.handler.js';
import { ReportNotice } from './application/report-notice.handler.js';
import { WithdrawNotice } from './application/withdraw-notice.handler.js';
import { EarlyNoticesSqlQueries } from './persistence/early-notices.sql-queries.js';
import { EarlyNoticesStore } from './persistence/early-notices.store.js';

const handlers = [GiveNotice, ConfirmNotice, RenewNotice, WithdrawNotice, ExpireNotice, ReportNotice];

@Module({
  imports: [IncidentsModule],
  providers: [
    ...handlers,
    NoticeSetting,
    { provide: EarlyNoticesQueries, useClass: EarlyNoticesSqlQueries },
    { provide: EarlyNoticesRepository, useClass: EarlyNoticesStore },
  ],
  exports: [...handlers, EarlyNoticesQueries],
})
export class NoticesModule {}
