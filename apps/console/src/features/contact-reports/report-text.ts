import type { ContactReportResponse, EditContactReportRequest } from '../../shared/api/client';
import type { Locale } from '../../shared/i18n/speech';

type Text = ContactReportResponse['text'];

/** The other side, as a list reads it: bodies, each with the official that was named. */
export const counterpartNames = (counterparts: Text['counterparts'], locale: Locale): string =>
  counterparts.map(({ name, official }) => (official ? `${name[locale]} (${official})` : name[locale])).join('; ');

export const TEXT_FIELDS = [
  'summary',
  'informationGiven',
  'informationReceived',
  'place',
  'authorisationNumber',
  'authorisationReason',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
export type Typed = Readonly<Record<TextField, string>>;

export const typedOf = (text: Text): Typed => ({
  summary: text.summary,
  informationGiven: text.informationGiven,
  informationReceived: text.informationReceived,
  place: text.place,
  authorisationNumber: text.authorisationNumber ?? '',
  authorisationReason: text.authorisationReason ?? '',
});

/** What was typed and is not saved; empty when nothing is. */
export const changesOf = (text: Text, typed: Typed): EditContactReportRequest => {
  const saved = typedOf(text);
  return Object.fromEntries(TEXT_FIELDS.filter((field) => typed[field] !== saved[field]).map((field) => [field, typed[field]]));
};
