import { EscalationModule } from '#escalation';
import { IncidentsModule } from '#incidents';
import { ReadsModule } from '#reads';
import { Module } from '@nestjs/common';
import { ContactClock } from './application/contact-clock.js';
import { ContactReportsQueries } from './application/contact-reports.queries.js';
import { ContactReportsRepository } from './application/contact-reports.repository.js';
import { ContactSetting } from './application/contact-setting.js';
import { DiscardContactReport } from './application/discard-contact-report.handler.js';
import { DraftContactReport } from './application/draft-contact-report.handler.js';
import { EditContactReport } from './application/edit-contact-report.handler.js';
import { LogContact } from './application/log-contact.handler.js';
import { MarkContactReportFiled } from './application/mark-contact-report-filed.handler.js';
import { ReadContactReports } from './application/read-contact-reports.js';
import { TellContactReport } from './application/tell-contact-report.js';
import { ContactReportsSqlQueries } from './persistence/contact-reports.sql-queries.js';
import { ContactReportsStore } from './persistence/contact-reports.store.js';

const handlers = [DraftContactReport, LogContact, EditContactReport, MarkContactReportFiled, DiscardContactReport];

@Module({
  imports: [IncidentsModule, EscalationModule, ReadsModule],
  providers: [
    ...handlers,
    ContactClock,
    ContactSetting,
    ReadContactReports,
    TellContactReport,
    { provide: ContactReportsQueries, useClass: ContactReportsSqlQueries },
    { provide: ContactReportsRepository, useClass: ContactReportsStore },
  ],
  exports: [...handlers, ContactReportsQueries, ReadContactReports, TellContactReport],
})
export class ContactsModule {}
