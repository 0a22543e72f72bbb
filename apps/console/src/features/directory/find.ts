import type { AgencyResponse, CrossingResponse, DeskResponse } from '../../shared/api/client';
import type { Directory } from '../../shared/directory/directory';
import { competenceTexts } from './competence';

/** What a name sounds like to somebody who types in a hurry: lower case, without accents, punctuation as blanks. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Whether every word asked for begins some word of the texts: `puente fe` finds `Puente Santa Fe`. Nothing asked finds all. */
export const isCalled = (texts: readonly string[], asked: string): boolean => {
  const wanted = folded(asked).split(' ').filter(Boolean);
  const words = folded(texts.join(' ')).split(' ');
  return wanted.every((word) => words.some((one) => one.startsWith(word)));
};

const both = (text: { readonly en: string; readonly es: string } | null | undefined): readonly string[] =>
  text ? [text.en, text.es] : [];

export const agencyTexts = (agency: AgencyResponse): readonly string[] => [
  agency.id,
  ...both(agency.name),
  agency.acronym ?? '',
  ...both(agency.area),
  ...agency.functions.flatMap(both),
];

export const crossingTexts = (crossing: CrossingResponse): readonly string[] => [
  crossing.id,
  ...both(crossing.name),
  ...crossing.aliases,
  ...crossing.sides.flatMap(({ city, subdivision }) => [city, subdivision]),
  ...Object.values(crossing.codes),
];

/** A desk is found by its own names, its agency's, what it does, and the names and nicknames of its crossings. */
export const deskTexts = (desk: DeskResponse, { agencies, crossings }: Directory): readonly string[] => {
  const agency = agencies.get(desk.agencyId);
  return [
    desk.id,
    ...both(desk.name),
    ...(agency ? agencyTexts(agency) : []),
    ...desk.competences.flatMap(competenceTexts),
    ...desk.crossingIds.flatMap((id) => both(crossings.get(id)?.name).concat(crossings.get(id)?.aliases ?? [])),
  ];
};
