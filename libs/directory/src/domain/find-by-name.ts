import type { Agency } from './agency.js';
import type { Corridor } from './corridor.js';
import type { Crossing } from './crossing.js';
import type { Desk } from './desk.js';
import type { Locality } from './locality.js';
import type { DirectorySnapshot } from './snapshot.js';

/** Lower case, without accents, punctuation as blanks: what a name sounds like to somebody who types in a hurry. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Whether every word asked for begins some word of the texts: `pte sta fe` does not find `Puente Santa Fe`, `puente fe` does. */
export const isNamed = (texts: readonly string[], query: string): boolean => {
  const words = texts.flatMap((text) => plain(text).split(' '));
  return plain(query)
    .split(' ')
    .every((asked) => words.some((word) => word.startsWith(asked)));
};

export const namesOfAgency = (agency: Agency): string[] => [
  agency.id,
  agency.name.en,
  agency.name.es,
  ...(agency.acronym ? [agency.acronym] : []),
];

/** A desk is also found by its agency's names: people look for CBP or INM. */
export const namesOfDesk = (desk: Desk, agency: Agency | undefined): string[] => [
  desk.id,
  desk.name.en,
  desk.name.es,
  ...(agency ? namesOfAgency(agency) : []),
];

export const namesOfCrossing = (crossing: Crossing): string[] => [
  crossing.id,
  crossing.name.en,
  crossing.name.es,
  ...crossing.aliases,
  ...crossing.sides.map((side) => side.city),
  ...Object.values(crossing.codes),
];

export const namesOfCorridor = (corridor: Corridor): string[] => [corridor.id, corridor.name.en, corridor.name.es];

export const namesOfLocality = (locality: Locality): string[] => [
  locality.id,
  locality.name.en,
  locality.name.es,
  ...(locality.code ? [locality.code] : []),
  ...locality.aliases,
];

/**
 * The locality that a free text names, or undefined when none or more than one does (there are two Hidalgo counties).
 * `kind` is `municipality` or `county` when the text came from such a field; a locality's own name wins over a town of the same name.
 */
export const findLocality = (snapshot: DirectorySnapshot, text: string, kind?: string): Locality | undefined => {
  const asked = plain(text);
  const candidates = [...snapshot.localities.values()].filter((locality) => kind === undefined || locality.kind === kind);
  const exact = candidates.filter((locality) => plain(locality.id) === asked || plain(locality.name.es) === asked);
  const found = exact.length > 0 ? exact : candidates.filter((locality) => namesOfLocality(locality).map(plain).includes(asked));
  return found.length === 1 ? found[0] : undefined;
};
