import type { AgencyId, CorridorId, CountryCode, CrossingId, DeskId, DutyCalendar, Instant, LocalDate } from '#kernel';
import type { Agency } from './agency.js';
import type { Agreement } from './agreement.js';
import type { Corridor } from './corridor.js';
import type { Country } from './country.js';
import type { Crossing } from './crossing.js';
import { dutyCalendar, isOnDuty, type Desk } from './desk.js';
import type { Channel, ChannelMatter, ContactDuty, LegalBasis, Purpose, RefusalGround, UrgencyGround } from './exchange-law.js';
import type { Locality } from './locality.js';
import type { DirectoryPack } from './pack.js';

/** The whole directory at one version, in memory and never altered: a reader holds it as long as it needs one consistent view. */
export interface DirectorySnapshot {
  readonly version: number;
  readonly countries: ReadonlyMap<CountryCode, Country>;
  readonly agencies: ReadonlyMap<AgencyId, Agency>;
  readonly desks: ReadonlyMap<DeskId, Desk>;
  readonly crossings: ReadonlyMap<CrossingId, Crossing>;
  readonly corridors: ReadonlyMap<CorridorId, Corridor>;
  readonly localities: ReadonlyMap<string, Locality>;
  /** Days on which offices of the country are closed, in order; empty for a country without a calendar. */
  readonly holidays: (country: CountryCode) => readonly LocalDate[];
  /** By key; `NO_INSTRUMENT` is among them once the packs are applied. */
  readonly agreements: ReadonlyMap<string, Agreement>;
  readonly purposes: readonly Purpose[];
  readonly legalBases: readonly LegalBasis[];
  readonly refusalGrounds: readonly RefusalGround[];
  readonly urgencyGrounds: readonly UrgencyGround[];
  readonly channels: readonly Channel[];
  readonly contactDuties: readonly ContactDuty[];
}

const byId = <Key extends string, Entry extends { readonly id: Key }>(entries: readonly Entry[]): Map<Key, Entry> =>
  new Map([...entries].sort((one, other) => (one.id < other.id ? -1 : 1)).map((entry) => [entry.id, entry]));

const byKey = <Entry extends { readonly key: string }>(entries: readonly Entry[]): Entry[] =>
  [...entries].sort((one, other) => (one.key < other.key ? -1 : 1));

const closedDays = (pack: DirectoryPack, country: Country): LocalDate[] =>
  [
    ...new Set(
      pack.holidays
        .filter((holiday) => holiday.country === country.code && country.closedOnHolidayKinds.includes(holiday.kind))
        .map((holiday) => holiday.observed),
    ),
  ].sort();

export const buildSnapshot = (pack: DirectoryPack, version: number): DirectorySnapshot => {
  const closed = new Map(pack.countries.map((country) => [country.code, closedDays(pack, country)]));
  return {
    version,
    countries: new Map(
      [...pack.countries].sort((one, other) => (one.code < other.code ? -1 : 1)).map((country) => [country.code, country]),
    ),
    agencies: byId(pack.agencies),
    desks: byId(pack.desks),
    crossings: byId(pack.crossings),
    corridors: byId(pack.corridors),
    localities: byId(pack.localities),
    holidays: (country) => closed.get(country) ?? [],
    agreements: new Map(byKey(pack.agreements).map((agreement) => [agreement.key, agreement])),
    purposes: byKey(pack.purposes),
    legalBases: byKey(pack.legalBases),
    refusalGrounds: byKey(pack.refusalGrounds),
    urgencyGrounds: byKey(pack.urgencyGrounds),
    channels: byKey(pack.channels),
    contactDuties: byKey(pack.contactDuties),
  };
};

/** The calendar by which a deadline of this desk counts. */
export const calendarOf = (snapshot: DirectorySnapshot, desk: Desk): DutyCalendar =>
  dutyCalendar(desk, snapshot.holidays(desk.country));

export const isDeskOnDuty = (snapshot: DirectorySnapshot, desk: Desk, now: Instant): boolean =>
  isOnDuty(desk, now, snapshot.holidays(desk.country));

/** The desk that settles conflicts of jurisdiction for a country; undefined for a country that is no member. */
export const jointDesk = (snapshot: DirectorySnapshot, country: CountryCode): Desk | undefined =>
  [...snapshot.desks.values()].find((desk) => desk.joint && desk.active && desk.country === country);

/** The desk that is copied on what its country exchanges: the one that its pack names, else the joint desk. */
export const contactDesk = (snapshot: DirectorySnapshot, country: CountryCode): Desk | undefined => {
  const named = snapshot.countries.get(country)?.contactDeskId ?? null;
  const desk = named === null ? undefined : snapshot.desks.get(named);
  return desk?.active ? desk : jointDesk(snapshot, country);
};

/** The grounds on which a desk of a country may refuse: those of every country and its own. */
export const refusalGroundsOf = (snapshot: DirectorySnapshot, country: CountryCode): readonly RefusalGround[] =>
  snapshot.refusalGrounds.filter(({ countries }) => countries === null || countries.includes(country));

/** Where a country receives what may not be held here; undefined for a country without a pack for it. */
export const channelOf = (snapshot: DirectorySnapshot, country: CountryCode, matter: ChannelMatter): Channel | undefined =>
  snapshot.channels.find((channel) => channel.country === country && channel.matter === matter);
