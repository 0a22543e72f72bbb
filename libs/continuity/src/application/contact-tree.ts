import { type Desk, deskOfLevel, type DirectorySnapshot, jointDesk } from '#directory';
import type { Bilingual, CountryCode, DutyHours } from '#kernel';
import { both } from '#phrases';
import type { ContactGroup, DeskOnPaper } from '../domain/pack-facts.js';

/** More than this on a page nobody looks through in a hurry. */
const MOST_OPPOSITE = 16;

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The nth day from Monday on, as a calendar writes it: `Mon / lun`. 1 January 2024 was a Monday. */
const dayName = (nth: number): Bilingual => {
  const short = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + nth));
  return { en: short('en-US'), es: short('es-MX') };
};

/** Days in a row: `Mon-Fri / lun-vie`. */
const daysName = (first: number, last: number): string => {
  const [from, to] = [dayName(first), dayName(last)];
  return both(first === last ? from : { en: `${from.en}-${to.en}`, es: `${from.es}-${to.es}` });
};

/** `Mon-Fri / lun-vie 08:00-16:00`, from Monday on; days in a row with the same hours stand together. */
const hoursOf = (hours: DutyHours): string | null => {
  if (hours.kind === 'always') return null;
  const frames = WEEK.map((day) => (hours.days[day] ?? []).map(([opens, closes]) => `${opens}-${closes}`).join(', '));
  const begins = frames.flatMap((frame, nth) => (frame !== '' && frame !== frames[nth - 1] ? [nth] : []));
  const lastOf = (first: number): number => {
    const next = frames.findIndex((frame, nth) => nth > first && frame !== frames[first]);
    return next === -1 ? frames.length - 1 : next - 1;
  };
  return begins.map((first) => `${daysName(first, lastOf(first))} ${frames[first]}`).join('\n');
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
