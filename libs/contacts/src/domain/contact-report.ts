import { assertNever, nextState, type Aggregate, type Instant, type UserId } from '#kernel';
import type { Contact, Official } from './contact-act.js';
import { refusalByState, refuseContact } from './contact-report.errors.js';
import type { ContactReportDrafted, ContactReportEvent, Filing, FrozenDuty, Owner, ReportText } from './contact-report.events.js';
import { contactReportMachine, type ContactReportAct } from './contact-report.machine.js';

interface Common extends Owner {
  readonly duty: FrozenDuty;
  readonly official: Official;
  readonly contact: Contact;
  readonly text: ReportText;
  readonly draftedAt: Instant;
  /** The end of the days that the duty gives, counted from the contact. */
  readonly dueAt: Instant;
}

export interface DraftReport extends Common {
  readonly state: 'draft';
}

/** Some recipients have it, others wait. */
export interface PartlyFiledReport extends Common {
  readonly state: 'partly_filed';
  readonly filings: readonly Filing[];
}

export interface FiledReport extends Common {
  readonly state: 'filed';
  readonly filings: readonly Filing[];
  /** When it was noted here that the last recipient has it; the days on which they got it are in the filings. */
  readonly filedAt: Instant;
}

export interface DiscardedReport extends Common {
  readonly state: 'discarded';
  readonly discardedAt: Instant;
  readonly discardedBy: UserId;
  readonly reason: string;
}

export type ContactReport = DraftReport | PartlyFiledReport | FiledReport | DiscardedReport;

/** States from which each act may start. The machine is the authority; this only tells the compiler. */
interface Origin {
  edit: DraftReport;
  file: DraftReport | PartlyFiledReport;
  complete: DraftReport | PartlyFiledReport;
  discard: DraftReport;
}

export const filingsOf = (report: ContactReport): readonly Filing[] => ('filings' in report ? report.filings : []);

const mayDo = <Act extends ContactReportAct>(report: ContactReport, act: Act): report is Origin[Act] & ContactReport =>
  nextState(contactReportMachine, report.state, act) !== undefined;

/**
 * Narrows the report to a state in which the machine allows the act.
 * @throws DomainError contact-report-* naming the state that it is in (illegal-state)
 */
export const mustAllow = <Act extends ContactReportAct>(report: ContactReport, act: Act): Origin[Act] => {
  if (mayDo(report, act)) return report;
  throw refuseContact(refusalByState[report.state as keyof typeof refusalByState]);
};

const begin = ({ at, data }: ContactReportDrafted): DraftReport => {
  const { country, deskId, agencyId, duty, official, contact, text, dueAt } = data;
  return { state: 'draft', country, deskId, agencyId, duty, official, contact, text, draftedAt: at, dueAt };
};

const common = (report: ContactReport): Common => {
  const { country, deskId, agencyId, duty, official, contact, text, draftedAt, dueAt } = report;
  return { country, deskId, agencyId, duty, official, contact, text, draftedAt, dueAt };
};

const evolve = (report: ContactReport | null, event: ContactReportEvent): ContactReport => {
  if (event.type === 'contact-report.drafted') return begin(event);
  if (report === null) throw new TypeError(`${event.type} cannot begin a contact report`);
  const base = common(report);
  switch (event.type) {
    case 'contact-report.edited':
      return { ...base, state: 'draft', text: { ...base.text, ...event.data.changes } };
    case 'contact-report.filed': {
      const filings = [...filingsOf(report), ...event.data.filings];
      return event.data.complete
        ? { ...base, state: 'filed', filings, filedAt: event.at }
        : { ...base, state: 'partly_filed', filings };
    }
    case 'contact-report.discarded': {
      const { by, reason } = event.data;
      return { ...base, state: 'discarded', discardedAt: event.at, discardedBy: by, reason };
    }
    default:
      return assertNever(event);
  }
};

/** It belongs to no case by design: what stands on a case's timeline is read by the other side too. */
export const contactReportAggregate: Aggregate<ContactReport, ContactReportEvent> = {
  name: 'contact-report',
  evolve,
  caseOf: () => null,
};
