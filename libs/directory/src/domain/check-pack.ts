import { DomainError, LOCALES, MODES, PROGRAMMES, hasDuty, isZone, type DutyHours } from '#kernel';
import { isCompetence, type Desk } from './desk.js';
import { LEVELS, type Country } from './country.js';
import { CROSSING_KINDS, type Crossing } from './crossing.js';
import { exchangeFaults } from './check-exchange.js';
import type { DirectoryPack } from './pack.js';
import { SLUG, day, fault, ids, languages, languageTags, reference, words, type Faults, type PackFault } from './pack-fault.js';

const CORRIDOR = /^[A-Z]{3}$/;
const COUNTRY = /^[A-Z]{2}$/;
const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** Everything the rules look up, by id. */
interface Known {
  readonly countries: ReadonlyMap<string, Country>;
  readonly agencies: ReadonlyMap<string, { readonly country: string | null }>;
  readonly desks: ReadonlyMap<string, Desk>;
  readonly crossings: ReadonlySet<string>;
  readonly corridors: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly localities: ReadonlyMap<string, string>;
}

const known = (pack: DirectoryPack): Known => ({
  countries: new Map(pack.countries.map((country) => [country.code, country])),
  agencies: new Map(pack.agencies.map((agency) => [agency.id, agency])),
  desks: new Map(pack.desks.map((desk) => [desk.id, desk])),
  crossings: new Set(pack.crossings.map((crossing) => crossing.id)),
  corridors: new Map(
    pack.corridors.map((corridor) => [corridor.id, new Map(corridor.sides.map((side) => [side.country, side.zone]))]),
  ),
  localities: new Map(pack.localities.map((locality) => [locality.id, locality.corridorId])),
});

function* zone(at: string, name: string): Faults {
  if (!isZone(name)) yield fault(at, 'zone-unknown', name);
}

function* hours(at: string, value: DutyHours | null): Faults {
  if (!value || value.kind === 'always') return;
  const times = Object.values(value.days).flatMap((frames) => (frames ?? []).flat());
  for (const time of times) if (!WALL_TIME.test(time)) yield fault(at, 'hours-malformed', time);
  if (!hasDuty(value)) yield fault(at, 'hours-malformed', 'no duty');
}

function* contactDesk({ code, contactDeskId }: Country, at: string, desks: Known['desks']): Faults {
  if (contactDeskId === null) return;
  const desk = desks.get(contactDeskId);
  if (!desk) yield fault(at, 'reference-unknown', contactDeskId);
  else if (desk.country !== code) yield fault(at, 'contact-desk-abroad', contactDeskId);
  else if (!desk.active) yield fault(at, 'contact-desk-inactive', contactDeskId);
}

function* countries(pack: DirectoryPack, have: Known): Faults {
  for (const country of pack.countries) {
    const at = `country ${country.code}`;
    yield* languages(at, country.name);
    for (const { name, level } of country.levels) {
      yield* languages(`${at} level ${level}`, name);
      yield* words(at, [level], LEVELS);
    }
    for (const { zone: name, area } of country.zones) {
      yield* zone(at, name);
      yield* languages(`${at} zone ${name}`, area);
    }
    for (const text of Object.values(country.localityKinds)) yield* languages(at, text);
    for (const { code, name } of country.subdivisions) yield* languages(`${at} ${code}`, name);
    yield* languageTags(at, country.languages);
    yield* words(at, [country.defaultLanguage], LOCALES);
    yield* contactDesk(country, at, have.desks);
    const joint = pack.desks.filter((desk) => desk.country === country.code && desk.joint && desk.active).length;
    if (joint !== (country.member ? 1 : 0)) yield fault(at, 'joint-desk-not-one', joint);
    if (country.member && !pack.holidays.some((holiday) => holiday.country === country.code))
      yield fault(at, 'calendar-empty', country.code);
  }
}

const hasLevel = (country: Country | undefined, level: string): boolean =>
  country?.levels.some((known) => known.level === level) ?? false;

function* agencies(pack: DirectoryPack, { countries: lands }: Known): Faults {
  for (const agency of pack.agencies) {
    const at = `agency ${agency.id}`;
    yield* languages(at, agency.name);
    for (const text of agency.functions) yield* languages(`${at} functions`, text);
    for (const text of [agency.area, agency.note, agency.status]) if (text) yield* languages(at, text);
    yield* reference(at, agency.country, lands);
    yield* words(at, [agency.confidence], ['sourced', 'general-knowledge']);
    const fits = agency.country === null ? agency.level === 'binational' : hasLevel(lands.get(agency.country), agency.level);
    if (!fits) yield fault(at, 'level-unknown', agency.level);
  }
}

function* alternate(desk: Desk, at: string, desks: Known['desks']): Faults {
  if (desk.alternateDeskId === null) return;
  if (desk.alternateDeskId === desk.id) yield fault(at, 'alternate-is-itself', desk.id);
  const other = desks.get(desk.alternateDeskId);
  if (!other) yield fault(at, 'reference-unknown', desk.alternateDeskId);
  else if (other.country !== desk.country) yield fault(at, 'alternate-abroad', other.id);
  else if (!other.active) yield fault(at, 'alternate-inactive', other.id);
}

/** Whoever is nearer to the ground than the federation belongs to one state or province. */
function* jurisdiction(desk: Desk, at: string, country: Country | undefined): Faults {
  yield* reference(at, desk.subdivision, new Set(country?.subdivisions.map(({ code }) => code)));
  const isLocal = desk.level === 'municipal' || desk.level === 'county' || desk.level === 'state';
  if (isLocal && desk.subdivision === null) yield fault(at, 'reference-unknown', 'no subdivision');
}

function* desks(pack: DirectoryPack, have: Known): Faults {
  for (const desk of pack.desks) {
    const at = `desk ${desk.id}`;
    yield* languages(at, desk.name);
    yield* reference(at, desk.country, have.countries);
    yield* reference(at, desk.agencyId, have.agencies);
    yield* reference(at, desk.corridorId, have.corridors);
    for (const crossing of desk.crossingIds) yield* reference(at, crossing, have.crossings);
    yield* zone(at, desk.zone);
    yield* hours(at, desk.hours);
    yield* alternate(desk, at, have.desks);
    yield* words(at, desk.languages, have.countries.get(desk.country)?.languages ?? []);
    if (desk.languages.length === 0) yield fault(at, 'word-unknown', 'no language');
    for (const word of desk.competences) if (!isCompetence(word)) yield fault(at, 'word-unknown', word);
    yield* jurisdiction(desk, at, have.countries.get(desk.country));
    if (!hasLevel(have.countries.get(desk.country), desk.level)) yield fault(at, 'level-unknown', desk.level);
    const agency = have.agencies.get(desk.agencyId);
    if (agency && agency.country !== desk.country) yield fault(at, 'desk-abroad', agency.country);
  }
}

function* sides(at: string, values: readonly { readonly country: string; readonly zone: string }[], have: Known): Faults {
  const lands = new Set(values.map((side) => side.country));
  if (values.length !== 2 || lands.size !== 2) yield fault(at, 'sides-not-two', [...lands].join(' '));
  for (const side of values) {
    yield* reference(at, side.country, have.countries);
    yield* zone(at, side.zone);
  }
}

function* places(pack: DirectoryPack, have: Known): Faults {
  for (const corridor of pack.corridors) {
    yield* languages(`corridor ${corridor.id}`, corridor.name);
    yield* sides(`corridor ${corridor.id}`, corridor.sides, have);
  }
  for (const locality of pack.localities) {
    const at = `locality ${locality.id}`;
    yield* languages(at, locality.name);
    yield* reference(at, locality.country, have.countries);
    yield* reference(at, locality.corridorId, have.corridors);
    yield* zone(at, locality.zone);
    const country = have.countries.get(locality.country);
    yield* words(at, [locality.kind], Object.keys(country?.localityKinds ?? {}));
    yield* reference(at, locality.subdivision, new Set(country?.subdivisions.map((subdivision) => subdivision.code)));
    if (locality.code !== null && locality.code.length !== country?.localityCode?.digits)
      yield fault(at, 'id-malformed', locality.code);
  }
  for (const crossing of pack.crossings) yield* crossingFaults(crossing, have);
}

function* crossingFaults(crossing: Crossing, have: Known): Faults {
  const at = `crossing ${crossing.id}`;
  yield* languages(at, crossing.name);
  yield* reference(at, crossing.corridorId, have.corridors);
  yield* sides(at, crossing.sides, have);
  yield* hours(at, crossing.hours);
  yield* words(at, [crossing.kind], CROSSING_KINDS);
  yield* words(at, crossing.modes, MODES);
  yield* words(at, crossing.laneClasses, PROGRAMMES);
  for (const side of crossing.sides) {
    yield* reference(at, side.localityId, have.localities);
    const corridor = have.localities.get(side.localityId);
    if (corridor !== undefined && corridor !== crossing.corridorId) yield fault(at, 'corridor-of-locality', corridor);
    // Both sides of a corridor keep one clock each: a crossing on another clock belongs to another corridor.
    const expected = have.corridors.get(crossing.corridorId)?.get(side.country);
    if (expected !== undefined && expected !== side.zone) yield fault(at, 'zone-of-corridor', side.zone);
  }
  const { point } = crossing;
  if (point && !(Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180))
    yield fault(at, 'point-impossible', `${point.lat},${point.lon}`);
}

function* holidays(pack: DirectoryPack, have: Known): Faults {
  for (const holiday of pack.holidays) {
    const at = `holiday ${holiday.country} ${holiday.date}`;
    yield* languages(at, holiday.name);
    yield* reference(at, holiday.country, have.countries);
    for (const date of [holiday.date, holiday.observed]) yield* day(at, date);
  }
}

/** Every fault of a pack, in no order that matters; empty when the pack may be used. */
export const checkPack = (pack: DirectoryPack): PackFault[] => {
  const have = known(pack);
  return [
    ...ids(
      'country',
      pack.countries.map((country) => country.code),
      COUNTRY,
    ),
    ...ids(
      'agency',
      pack.agencies.map((agency) => agency.id),
      SLUG,
    ),
    ...ids(
      'desk',
      pack.desks.map((desk) => desk.id),
      SLUG,
    ),
    ...ids(
      'crossing',
      pack.crossings.map((crossing) => crossing.id),
      SLUG,
    ),
    ...ids(
      'corridor',
      pack.corridors.map((corridor) => corridor.id),
      CORRIDOR,
    ),
    ...ids(
      'locality',
      pack.localities.map((locality) => locality.id),
      SLUG,
    ),
    ...countries(pack, have),
    ...agencies(pack, have),
    ...desks(pack, have),
    ...places(pack, have),
    ...holidays(pack, have),
    ...exchangeFaults(pack, have),
  ];
};

/** @throws DomainError directory-pack-faulty with the number of faults and the first of them */
export const refuseFaultyPack = (pack: DirectoryPack): void => {
  const faults = checkPack(pack);
  const [first] = faults;
  if (!first) return;
  const shown = faults.slice(0, 10).map(({ at, rule, value }) => `${at}: ${rule} (${value})`);
  throw new DomainError('directory-pack-faulty', { count: faults.length, faults: shown.join('; ') });
};
