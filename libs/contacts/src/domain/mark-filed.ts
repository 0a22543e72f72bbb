import { localDateAt, toMillis, type Instant, type LocalDate, type UserId } from '#kernel';
import { refuseContact } from './contact-report.errors.js';
import type { ContactReportFiled } from './contact-report.events.js';
import { filingsOf, mustAllow, type ContactReport } from './contact-report.js';

export interface MarkFiled {
  /** Keys of the recipients that got it. */
  readonly recipients: readonly string[];
  readonly on: LocalDate;
  readonly reference: string;
}

interface Clerk {
  readonly userId: UserId;
  /** Zone of the desk: its calendar tells which day today is. */
  readonly zone: string;
}

/** What the country's authorities would send back. */
const mustBeComplete = ({ text, contact, duty }: ContactReport): void => {
  if (text.summary.trim() === '') throw refuseContact('contact-summary-missing', {}, '/summary');
  if (text.counterparts.length === 0) throw refuseContact('contact-counterpart-missing', {}, '/counterparts');
  const needsAuthorisation = contact.kind === 'meeting' && duty.meetingAuthorisation !== null;
  if (needsAuthorisation && !text.authorisationNumber && !text.authorisationReason)
    throw refuseContact('contact-authorisation-missing', {}, '/authorisationNumber');
};

const mustBePossible = (day: LocalDate, contactAt: Instant, zone: string, now: Instant): void => {
  const dayOf = (moment: Instant): LocalDate => localDateAt(zone, toMillis(moment));
  if (day < dayOf(contactAt) || day > dayOf(now))
    throw refuseContact('contact-filed-day-impossible', { first: dayOf(contactAt), last: dayOf(now) }, '/on');
};

/**
 * Notes that recipients have the report, on the word of the person who handed it in: nothing is ever sent from here.
 * @throws DomainError contact-report-* (state), contact-recipient-unknown, contact-recipient-has-it, contact-*-missing
 */
export const markFiled = (report: ContactReport, filed: MarkFiled, clerk: Clerk, now: Instant): [ContactReportFiled] => {
  const known = report.duty.recipients.map(({ key }) => key);
  const have = filingsOf(mustAllow(report, 'file')).map(({ recipient }) => recipient);
  for (const recipient of filed.recipients) {
    if (!known.includes(recipient)) throw refuseContact('contact-recipient-unknown', { recipient }, '/recipients');
    if (have.includes(recipient)) throw refuseContact('contact-recipient-has-it', { recipient }, '/recipients');
  }
  mustBeComplete(report);
  mustBePossible(filed.on, report.contact.at, clerk.zone, now);
  const { on, reference } = filed;
  const filings = filed.recipients.map((recipient) => ({ recipient, on, reference, by: clerk.userId }));
  const complete = known.every((key) => have.includes(key) || filed.recipients.includes(key));
  return [{ type: 'contact-report.filed', v: 1, at: now, data: { deskId: report.deskId, filings, complete } }];
};

/** Whether a recipient got it after its last day, by the calendar of the desk. */
export const isLate = (report: ContactReport, zone: string): boolean =>
  filingsOf(report).some(({ on }) => on > localDateAt(zone, toMillis(report.dueAt)));
