import type { AgencyId, ContactReportId, CountryCode, DeskId, Instant, UserId } from '#kernel';
import { shown } from '#reads';
import type { ContactReportSeen } from '../application/contact-reports.queries.js';
import type { Contact, ContactSubject, Official } from '../domain/contact-act.js';
import type { ContactReport } from '../domain/contact-report.js';
import { filingsOf } from '../domain/contact-report.js';
import type { Filing, FrozenDuty, ReportText } from '../domain/contact-report.events.js';
import type { ContactReportStateName } from '../domain/contact-report.machine.js';

export interface ContactReportResponse {
  readonly id: ContactReportId;
  readonly state: ContactReportStateName;
  readonly version: number;
  readonly country: CountryCode;
  readonly deskId: DeskId;
  readonly agencyId: AgencyId;
  /** Who demands it: law, recipients, days, and what its counsel has to say. */
  readonly duty: FrozenDuty;
  readonly official: Official;
  readonly contact: Omit<Contact, 'subject'> & {
    /** What it came of, beside its case. */
    readonly subject: ContactSubject | null;
  };
  readonly text: ReportText;
  readonly filings: readonly Filing[];
  readonly draftedAt: Instant;
  readonly dueAt: Instant;
  readonly overdue: boolean;
  readonly discarded: { readonly at: Instant; readonly by: UserId; readonly reason: string } | null;
}

const discardedOf = (report: ContactReport): ContactReportResponse['discarded'] =>
  report.state === 'discarded' ? { at: report.discardedAt, by: report.discardedBy, reason: report.reason } : null;

export const contactReportResponse = ({ id, state, version, overdue }: ContactReportSeen): ContactReportResponse =>
  shown(
    'contact-report',
    { relation: 'agency' },
    {
      id: id as ContactReportId,
      state: state.state,
      version,
      country: state.country,
      deskId: state.deskId,
      agencyId: state.agencyId,
      duty: state.duty,
      official: state.official,
      contact: { ...state.contact, subject: state.contact.subject ?? null },
      text: state.text,
      filings: filingsOf(state),
      draftedAt: state.draftedAt,
      dueAt: state.dueAt,
      overdue,
      discarded: discardedOf(state),
    },
  );
