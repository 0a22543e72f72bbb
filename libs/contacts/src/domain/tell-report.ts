import { localTime, type Bilingual, type Instant, type Locale } from '#kernel';
import { sayTerm, type Term, zoneName } from '#phrases';
import type { ContactReport } from './contact-report.js';
import { filingsOf } from './contact-report.js';

/** Names that the report itself does not hold, as they are now. */
export interface TellingNames {
  readonly desk: Bilingual;
  readonly agency: Bilingual;
  /** Zone of the desk's wall clock. */
  readonly zone: string;
}

/** A paper: title, facts in their order, texts under their headings, notes at the end. The text and the PDF are made of the same. */
export interface Paper {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly texts: readonly (readonly [heading: string, text: string])[];
  readonly notes: readonly string[];
}

const day = (date: string, locale: Locale): string => {
  const [year, month, number] = date.split('-');
  return locale === 'es' ? `${number}/${month}/${year}` : date;
};

const moment = (at: Instant, zone: string, locale: Locale): string => {
  const { date, time, offset } = localTime(at, zone);
  return `${day(date, locale)}, ${time} ${zoneName(at, zone)} (UTC${offset})`;
};

const authorisation = ({ text }: ContactReport, say: (term: Term) => string): string => {
  if (text.authorisationNumber) return text.authorisationNumber;
  return text.authorisationReason
    ? `${say('contact-text.no-authorisation')}: ${text.authorisationReason}`
    : say('contact-text.not-stated');
};

const factsOf = (report: ContactReport, names: TellingNames, locale: Locale): Paper['facts'] => {
  const { duty, official, contact, text, dueAt } = report;
  const say = (term: Term): string => sayTerm(term, locale);
  const others = text.counterparts.map(({ name, official: person }) => (person ? `${name[locale]} (${person})` : name[locale]));
  const facts: (readonly [Term, string])[] = [
    ['contact-text.basis', duty.cites],
    ['contact-text.recipients', duty.recipients.map(({ acronym, name }) => `${name[locale]} (${acronym})`).join('; ')],
    ['contact-text.institution', names.agency[locale]],
    ['contact-text.desk', names.desk[locale]],
    ['contact-text.official', official.name],
    ['contact-text.kind', say(`contact-kind.${contact.kind}`)],
    ['contact-text.at', moment(contact.at, names.zone, locale)],
    ['contact-text.place', text.place || say('contact-text.not-stated')],
    ['contact-text.counterpart', others.join('; ') || say('contact-text.not-stated')],
  ];
  if (contact.caseNumber !== null) facts.push(['contact-text.case', contact.caseNumber]);
  if (contact.subject?.number) facts.push(['contact-text.request', contact.subject.number]);
  if (contact.kind === 'meeting') facts.push(['contact-text.authorisation', authorisation(report, say)]);
  facts.push(['contact-text.due', moment(dueAt, names.zone, locale)]);
  for (const { recipient, on, reference } of filingsOf(report)) {
    const acronym = duty.recipients.find(({ key }) => key === recipient)?.acronym ?? recipient;
    facts.push(['contact-text.filed', `${acronym}: ${day(on, locale)}, ${reference}`]);
  }
  return facts.map(([label, value]) => [say(label), value]);
};

/** What the report says, on paper, in one language. What people wrote stays in theirs. */
export const tellReport = (report: ContactReport, names: TellingNames, locale: Locale): Paper => {
  const say = (term: Term): string => sayTerm(term, locale);
  const { text, duty, state } = report;
  const written = (given: string): string => given.trim() || say('contact-text.not-stated');
  const standing = report.state === 'discarded' ? `: ${report.reason}` : '.';
  return {
    title: duty.name[locale],
    facts: factsOf(report, names, locale),
    texts: [
      [say('contact-text.heading-summary'), written(text.summary)],
      [say('contact-text.heading-given'), written(text.informationGiven)],
      [say('contact-text.heading-received'), written(text.informationReceived)],
    ],
    notes: [duty.counselNote[locale], `${say(`contact-standing.${state}`)}${standing}`],
  };
};

/** The paper as plain text. */
export const asText = ({ title, facts, texts, notes }: Paper): string =>
  [
    title.toUpperCase(),
    '',
    ...facts.map(([label, value]) => `${label}: ${value}`),
    ...texts.flatMap(([heading, text]) => ['', heading.toUpperCase(), text]),
    '',
    ...notes,
    '',
  ].join('\n');
