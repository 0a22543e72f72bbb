import type { Agency } from './agency.js';
import type { Agreement } from './agreement.js';
import type { Corridor } from './corridor.js';
import type { Country, Holiday } from './country.js';
import type { Crossing } from './crossing.js';
import type { Desk } from './desk.js';
import type { Channel, ContactDuty, LegalBasis, Purpose, RefusalGround, UrgencyGround } from './exchange-law.js';
import type { Locality } from './locality.js';

/** Everything the directory knows, as data. A country's pack and a border's pack are parts of one. */
export interface DirectoryPack {
  readonly countries: readonly Country[];
  readonly agencies: readonly Agency[];
  readonly desks: readonly Desk[];
  readonly crossings: readonly Crossing[];
  readonly corridors: readonly Corridor[];
  readonly localities: readonly Locality[];
  readonly holidays: readonly Holiday[];
  readonly agreements: readonly Agreement[];
  readonly purposes: readonly Purpose[];
  readonly legalBases: readonly LegalBasis[];
  readonly refusalGrounds: readonly RefusalGround[];
  readonly urgencyGrounds: readonly UrgencyGround[];
  readonly channels: readonly Channel[];
  readonly contactDuties: readonly ContactDuty[];
}

export const mergePacks = (parts: readonly Partial<DirectoryPack>[]): DirectoryPack => ({
  countries: parts.flatMap((part) => part.countries ?? []),
  agencies: parts.flatMap((part) => part.agencies ?? []),
  desks: parts.flatMap((part) => part.desks ?? []),
  crossings: parts.flatMap((part) => part.crossings ?? []),
  corridors: parts.flatMap((part) => part.corridors ?? []),
  localities: parts.flatMap((part) => part.localities ?? []),
  holidays: parts.flatMap((part) => part.holidays ?? []),
  agreements: parts.flatMap((part) => part.agreements ?? []),
  purposes: parts.flatMap((part) => part.purposes ?? []),
  legalBases: parts.flatMap((part) => part.legalBases ?? []),
  refusalGrounds: parts.flatMap((part) => part.refusalGrounds ?? []),
  urgencyGrounds: parts.flatMap((part) => part.urgencyGrounds ?? []),
  channels: parts.flatMap((part) => part.channels ?? []),
  contactDuties: parts.flatMap((part) => part.contactDuties ?? []),
});
