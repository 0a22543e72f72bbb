import { type Desk, deskOfLevel, type DirectorySnapshot, jointDesk } from '#directory';
import type { Bilingual, CountryCode, DutyHours } from '#kernel';
import type { ContactGroup, DeskOnPaper } from '../domain/pack-facts.js';

/** More than this on a page nobody looks through in a hurry. */
const MOST_OPPOSITE = 16;

/** `1-5 08:00-16:00`: days of the week from Monday on, read alike in both languages. */
const hoursOf = (hours: DutyHours): string | null => {
  if (hours.kind === 'always') return null;
  const days = Object.entries(hours.days).map(([day, frames]) => [
    day,
    (frames ?? []).map(([opens, closes]) => `${opens}-${closes}`).join(', '),
  ]);
  return days
    .filter(([, frames]) => frames !== '')
    .map(([day, frames]) => `${day} ${frames}`)
    .join('\n');
};

export const deskOnPaper = (snapshot: DirectorySnapshot, desk: Desk): DeskOnPaper => {
  const agency = snapshot.agencies.get(desk.agencyId);
  const country = snapshot.countries.get(desk.country);
  const code: Bilingual = { en: desk.country, es: desk.country };
  return {
    id: desk.id,
    name: desk.name,
    agency: agency?.acronym ?? agency?.name.es ?? desk.agencyId,
    country: country?.name ?? code,
    hours: hoursOf(desk.hours),
    zone: desk.zone,
    languages: desk.languages,
    emergency: country?.phone.emergency ?? null,
  };
};

const alternatesOf = ({ desks }: DirectorySnapshot, desk: Desk): Desk[] => {
  const chain: Desk[] = [];
  for (let id = desk.alternateDeskId; id !== null && chain.length < 3; id = desks.get(id)?.alternateDeskId ?? null) {
    const next = desks.get(id);
    if (!next?.active || next.id === desk.id || chain.includes(next)) break;
    chain.push(next);
  }
  return chain;
};

const shared = (one: readonly string[], other: readonly string[]): number => one.filter((word) => other.includes(word)).length;

/** Active desks of another country on the same stretch of the line that do what this desk does, the nearest in kind first. */
const oppositeOf = ({ desks }: DirectorySnapshot, desk: Desk): Desk[] => {
  const likeness = (other: Desk): number =>
    10 * shared(desk.crossingIds, other.crossingIds) + shared(desk.competences, other.competences);
  return [...desks.values()]
    .filter((other) => other.active && !other.joint && other.country !== desk.country)
    .filter((other) => desk.corridorId === null || other.corridorId === null || other.corridorId === desk.corridorId)
    .filter((other) => likeness(other) > 0)
    .toSorted((one, other) => likeness(other) - likeness(one) || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_OPPOSITE);
};

const membersOf = ({ countries }: DirectorySnapshot): CountryCode[] =>
  [...countries.values()].filter(({ member }) => member).map(({ code }) => code);

/** Desks of the orders of government above the desk's own, the nearest to the ground first. */
const aboveOf = (snapshot: DirectorySnapshot, desk: Desk): Desk[] => {
  const levels = [...(snapshot.countries.get(desk.country)?.levels ?? [])].toSorted((one, other) => one.rank - other.rank);
  const own = levels.find(({ level }) => level === desk.level)?.rank ?? 0;
  return levels
    .filter(({ rank }) => rank > own)
    .flatMap(({ level }) => deskOfLevel(snapshot, desk, level) ?? [])
    .filter((other) => !other.joint);
};

/** Whom a desk calls when it cannot write: each once, in the group in which it is looked for first. */
export const contactTree = (
  snapshot: DirectorySnapshot,
  desk: Desk,
): { readonly group: ContactGroup; readonly desks: readonly DeskOnPaper[] }[] => {
  const told = new Set([desk.id]);
  const group = (name: ContactGroup, found: readonly Desk[]) => {
    const fresh = found.filter(({ id }) => !told.has(id));
    for (const { id } of fresh) told.add(id);
    return { group: name, desks: fresh.map((each) => deskOnPaper(snapshot, each)) };
  };
  return [
    group('alternate', alternatesOf(snapshot, desk)),
    group('opposite', oppositeOf(snapshot, desk)),
    group('above', aboveOf(snapshot, desk)),
    group(
      'joint',
      membersOf(snapshot).flatMap((country) => jointDesk(snapshot, country) ?? []),
    ),
  ];
};
