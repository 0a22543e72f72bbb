import type { ContactReportResponse, EditContactReportRequest } from '../../shared/api/client';
import type { Locale } from '../../shared/i18n/speech';

export type Text = ContactReportResponse['text'];

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

/** One of the other side, as the form holds it; `row` only tells rows apart while they are typed. */
export interface Party {
  readonly row: number;
  readonly deskId: string | null;
  readonly body: string;
  readonly official: string;
}

export interface Typed extends Readonly<Record<TextField, string>> {
  readonly counterparts: readonly Party[];
}

const partiesOf = (counterparts: Text['counterparts']): readonly Party[] =>
  counterparts.map(({ deskId, name, official }, row) => ({
    row,
    deskId,
    // A body without a desk is written once, and is the same in both languages.
    body: deskId === null ? name.es : '',
    official: official ?? '',
  }));

export const typedOf = (text: Text): Typed => ({
  summary: text.summary,
  informationGiven: text.informationGiven,
  informationReceived: text.informationReceived,
  place: text.place,
  counterparts: partiesOf(text.counterparts),
  authorisationNumber: text.authorisationNumber ?? '',
  authorisationReason: text.authorisationReason ?? '',
});

const isUnnamed = ({ deskId, body }: Party): boolean => deskId === null && body.trim() === '';

/** A person without a body or desk: it cannot be kept so. A row that says nothing at all is no row. */
export const isNameless = (party: Party): boolean => isUnnamed(party) && party.official.trim() !== '';

/** The rows and an empty one below them. */
export const withOneMore = (parties: readonly Party[]): readonly Party[] => [
  ...parties,
  { row: Math.max(-1, ...parties.map(({ row }) => row)) + 1, deskId: null, body: '', official: '' },
];

type Named = NonNullable<EditContactReportRequest['counterparts']>;

const named = (parties: readonly Party[]): Named =>
  parties
    .filter((party) => !isUnnamed(party) || isNameless(party))
    .map(({ deskId, body, official }) => ({
      ...(deskId === null ? { body: body.trim() } : { deskId }),
      ...(official.trim() && { official: official.trim() }),
    }));

/** Whether they name the same, however their rows came about. */
export const sameParties = (one: readonly Party[], other: readonly Party[]): boolean =>
  JSON.stringify(named(one)) === JSON.stringify(named(other));

/** What was typed and is not saved; empty when nothing is. */
export const changesOf = (text: Text, typed: Typed): EditContactReportRequest => {
  const saved = typedOf(text);
  const counterparts = named(typed.counterparts);
  const alters = !sameParties(typed.counterparts, saved.counterparts);
  return {
    ...Object.fromEntries(TEXT_FIELDS.filter((field) => typed[field] !== saved[field]).map((field) => [field, typed[field]])),
    ...(alters && { counterparts }),
  };
};
