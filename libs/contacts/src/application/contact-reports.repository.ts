import type { ContactReportId } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { ContactReport } from '../domain/contact-report.js';
import { contactReportAggregate } from '../domain/contact-report.js';
import type { ContactReportEvent } from '../domain/contact-report.events.js';

/** Port to the rows of contact reports. Abstract class, so that it is its own injection token. */
export abstract class ContactReportsRepository extends AggregateStore<ContactReport, ContactReportEvent> {
  readonly aggregate = contactReportAggregate;

  /** The report that was drafted for this ledger entry already. */
  abstract draftedFor(tx: Tx, entryId: string): Promise<ContactReportId | null>;
}
