import { addMinutes, type Instant, type Locale } from '#kernel';
import { sayTerm } from '#phrases';
import type { Contact, Counterpart, Official } from './contact-act.js';
import type { ContactReportDrafted, FrozenDuty, Owner, ReportText } from './contact-report.events.js';

const DAY_MINUTES = 24 * 60;

export interface DraftFacts {
  readonly owner: Owner;
  readonly duty: FrozenDuty;
  readonly official: Official;
  readonly contact: Contact;
  readonly counterparts: readonly Counterpart[];
  /** The language in which the country's authorities read. */
  readonly language: Locale;
  /** What the writer says already, when it is logged by hand. */
  readonly given?: Partial<ReportText>;
}

/** When the report of a contact is due: whole days of the calendar, to the minute, from the contact. */
export const dueOf = (contactAt: Instant, dueDays: number): Instant => addMinutes(contactAt, dueDays * DAY_MINUTES);

const firstWords = (contact: Contact, language: Locale): string => {
  const act = sayTerm(`contact-kind.${contact.kind}`, language);
  return contact.caseNumber === null
    ? sayTerm('contact-text.summary', language, { act })
    : sayTerm('contact-text.summary-of-case', language, { act, number: contact.caseNumber });
};

/** One draft for one contact of one official. */
export const draftReport = (facts: DraftFacts, now: Instant): [ContactReportDrafted] => {
  const { owner, duty, official, contact, counterparts, language, given = {} } = facts;
  const text: ReportText = {
    language,
    summary: firstWords(contact, language),
    informationGiven: '',
    informationReceived: '',
    place: '',
    counterparts,
    authorisationNumber: null,
    authorisationReason: null,
    ...given,
  };
  const data = { ...owner, duty, official, contact, text, dueAt: dueOf(contact.at, duty.dueDays) };
  return [{ type: 'contact-report.drafted', v: 1, at: now, data }];
};
