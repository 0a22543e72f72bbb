import type { AgencyId, Bilingual, CountryCode, DeskId, DomainEvent, Instant, LocalDate, Locale, UserId } from '#kernel';
import type { Contact, Counterpart, Official } from './contact-act.js';

/** Who demands the report, frozen when it is drafted: a later edition of the country's pack touches only later reports. */
export interface FrozenDuty {
  readonly key: string;
  readonly name: Bilingual;
  readonly cites: string;
  readonly recipients: readonly { readonly key: string; readonly acronym: string; readonly name: Bilingual }[];
  readonly dueDays: number;
  readonly meetingAuthorisation: Bilingual | null;
  readonly counselNote: Bilingual;
}

/** Whose report it is. */
export interface Owner {
  readonly country: CountryCode;
  readonly deskId: DeskId;
  readonly agencyId: AgencyId;
}

/** What people write in a report. */
export interface ReportText {
  readonly language: Locale;
  readonly summary: string;
  readonly informationGiven: string;
  readonly informationReceived: string;
  readonly place: string;
  readonly counterparts: readonly Counterpart[];
  /** Number of the prior authorisation of a meeting. */
  readonly authorisationNumber: string | null;
  /** Why there is none. */
  readonly authorisationReason: string | null;
}

/** One recipient got it: on which day and by which reference (oficio, acuse), as the person says who handed it in. */
export interface Filing {
  readonly recipient: string;
  readonly on: LocalDate;
  readonly reference: string;
  readonly by: UserId;
}

export type ContactReportDrafted = DomainEvent<
  'contact-report.drafted',
  Owner & {
    readonly duty: FrozenDuty;
    readonly official: Official;
    readonly contact: Contact;
    readonly text: ReportText;
    readonly dueAt: Instant;
  }
>;

export type ContactReportEdited = DomainEvent<
  'contact-report.edited',
  { readonly deskId: DeskId; readonly by: UserId; readonly changes: Partial<ReportText> }
>;

export type ContactReportFiled = DomainEvent<
  'contact-report.filed',
  { readonly deskId: DeskId; readonly filings: readonly Filing[]; readonly complete: boolean }
>;

export type ContactReportDiscarded = DomainEvent<
  'contact-report.discarded',
  { readonly deskId: DeskId; readonly by: UserId; readonly reason: string }
>;

export type ContactReportEvent = ContactReportDrafted | ContactReportEdited | ContactReportFiled | ContactReportDiscarded;
