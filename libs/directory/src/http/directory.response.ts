import type { AgencyId, Bilingual, CorridorId, CountryCode, CrossingId, DeskId, DutyHours } from '#kernel';
import { terms } from '#phrases';
import { isVerified, type Agency } from '../domain/agency.js';
import type { Agreement, AgreementStanding } from '../domain/agreement.js';
import type { Corridor } from '../domain/corridor.js';
import type { Country, Level } from '../domain/country.js';
import type { Crossing } from '../domain/crossing.js';
import type { Channel, ContactDuty, LegalBasis, Purpose, RefusalGround, UrgencyGround } from '../domain/exchange-law.js';
import type { Locality } from '../domain/locality.js';
import type { AgreementNow } from '../application/browse-agreements.js';
import type { DeskNow } from '../application/browse-directory.js';
import { type PresenceShown, presenceShown } from '../application/presence-shown.js';

export interface AgencyResponse {
  readonly id: AgencyId;
  /** Null for a body of both countries. */
  readonly country: CountryCode | null;
  readonly level: Level;
  readonly name: Bilingual;
  readonly acronym: string | null;
  readonly area: Bilingual | null;
  readonly functions: readonly Bilingual[];
  readonly note: Bilingual | null;
  readonly status: Bilingual | null;
  /** False: no published source was met, somebody has to verify it; `confidence` says so in words. */
  readonly verified: boolean;
  readonly confidence: Bilingual;
}

export const agencyResponse = (agency: Agency): AgencyResponse => ({
  id: agency.id,
  country: agency.country,
  level: agency.level,
  name: agency.name,
  acronym: agency.acronym,
  area: agency.area,
  functions: agency.functions,
  note: agency.note,
  status: agency.status,
  verified: isVerified(agency),
  confidence: terms[`confidence.${agency.confidence}`],
});

export interface DeskResponse {
  readonly id: DeskId;
  readonly agencyId: AgencyId;
  readonly country: CountryCode;
  readonly level: Level;
  /** Null for a desk that serves the whole border. */
  readonly corridor: CorridorId | null;
  readonly name: Bilingual;
  readonly zone: string;
  readonly hours: DutyHours;
  readonly languages: readonly string[];
  /** At the time of the realm that asks. */
  readonly onDuty: boolean;
  /** Whether somebody is there, as its people last showed; null for a desk that was never under check. */
  readonly presence: PresenceShown | null;
  readonly active: boolean;
  readonly joint: boolean;
  readonly alternateDeskId: DeskId | null;
  readonly competences: readonly string[];
  readonly crossingIds: readonly CrossingId[];
}

export const deskResponse = ({ desk, onDuty, presence }: DeskNow): DeskResponse => ({
  id: desk.id,
  agencyId: desk.agencyId,
  country: desk.country,
  level: desk.level,
  corridor: desk.corridorId,
  name: desk.name,
  zone: desk.zone,
  hours: desk.hours,
  languages: desk.languages,
  onDuty,
  presence: presence && presenceShown(presence),
  active: desk.active,
  joint: desk.joint,
  alternateDeskId: desk.alternateDeskId,
  competences: desk.competences,
  crossingIds: desk.crossingIds,
});

export type CrossingResponse = Omit<Crossing, 'corridorId'> & { readonly corridor: CorridorId };

export const crossingResponse = (crossing: Crossing): CrossingResponse => ({
  id: crossing.id,
  corridor: crossing.corridorId,
  kind: crossing.kind,
  planned: crossing.planned,
  name: crossing.name,
  aliases: crossing.aliases,
  codes: crossing.codes,
  sides: crossing.sides,
  point: crossing.point,
  operators: crossing.operators,
  modes: crossing.modes,
  laneClasses: crossing.laneClasses,
  lanes: crossing.lanes,
  hours: crossing.hours,
});

export const corridorResponse = ({ id, name, sides }: Corridor): Corridor => ({ id, name, sides });

export type LocalityResponse = Omit<Locality, 'corridorId'> & { readonly corridor: CorridorId };

export const localityResponse = (locality: Locality): LocalityResponse => ({
  id: locality.id,
  country: locality.country,
  kind: locality.kind,
  name: locality.name,
  subdivision: locality.subdivision,
  code: locality.code,
  zone: locality.zone,
  corridor: locality.corridorId,
  aliases: locality.aliases,
});

export const countryResponse = (country: Country): Country => ({
  code: country.code,
  name: country.name,
  member: country.member,
  contactDeskId: country.contactDeskId,
  languages: country.languages,
  defaultLanguage: country.defaultLanguage,
  levels: country.levels,
  localityKinds: country.localityKinds,
  localityCode: country.localityCode,
  subdivisions: country.subdivisions,
  zones: country.zones,
  closedOnHolidayKinds: country.closedOnHolidayKinds,
  phone: country.phone,
  address: country.address,
});

/** An agreement, and where it stands on the day of the realm that asks. */
export type AgreementResponse = Agreement & { readonly standing: AgreementStanding };

export const agreementResponse = ({ agreement, standing }: AgreementNow): AgreementResponse => ({
  key: agreement.key,
  name: agreement.name,
  instrument: agreement.instrument,
  parties: agreement.parties,
  kinds: agreement.kinds,
  purposes: agreement.purposes,
  classes: agreement.classes,
  confirmation: agreement.confirmation,
  validFrom: agreement.validFrom,
  validUntil: agreement.validUntil,
  onExpired: agreement.onExpired,
  verified: agreement.verified,
  note: agreement.note,
  standing,
});

/** What a form about exchanging offers to choose from on one country's side. */
export interface CountryPackResponse {
  readonly country: CountryCode;
  /** Copied on what the country asks, answers and gives; null for a country without desks. */
  readonly contactDeskId: DeskId | null;
  readonly legalBases: readonly LegalBasis[];
  /** Those of every country and those of this one. */
  readonly refusalGrounds: readonly RefusalGround[];
  readonly urgencyGrounds: readonly UrgencyGround[];
  readonly purposes: readonly Purpose[];
  readonly channels: readonly Channel[];
  readonly contactDuties: readonly ContactDuty[];
}
