export { ContactReportsQueries } from './application/contact-reports.queries.js';
export { DraftContactReport, type ObservedAct } from './application/draft-contact-report.handler.js';
export { LogContact } from './application/log-contact.handler.js';
export { ContactsModule } from './contacts.module.js';
export { ACTS_ACROSS } from './domain/acts-across.js';
export type { ContactReport } from './domain/contact-report.js';
export type { ContactReportEvent } from './domain/contact-report.events.js';
export { contactReportMachine } from './domain/contact-report.machine.js';
