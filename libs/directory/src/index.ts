export { DeskPresences } from './application/desk-presences.js';
export { DirectorySeed } from './application/directory-seed.js';
export { DirectoryQueries } from './application/directory.queries.js';
export { presenceShown, type PresenceShown } from './application/presence-shown.js';
export { DirectoryModule, shippedPack } from './directory.module.js';
export { isVerified, type Agency, type Confidence } from './domain/agency.js';
export {
  agreementStanding,
  INFORMATION_KINDS,
  NO_INSTRUMENT,
  type Agreement,
  type AgreementStanding,
  type InformationKind,
  type OnExpired,
} from './domain/agreement.js';
export type { Corridor, CorridorSide } from './domain/corridor.js';
export type { Country, CountryLevel, Holiday, Level } from './domain/country.js';
export type { Crossing, CrossingPoint, CrossingSide } from './domain/crossing.js';
export { deskOfLevel, isOfLevel } from './domain/desk-of-level.js';
export { dutyCalendar, isOnDuty, type Desk } from './domain/desk.js';
export type {
  Channel,
  ChannelMatter,
  ContactDuty,
  LegalBasis,
  Purpose,
  RefusalGround,
  UrgencyGround,
} from './domain/exchange-law.js';
export { findLocality, isNamed, plain } from './domain/find-by-name.js';
export type { Locality } from './domain/locality.js';
export type { DirectoryPack } from './domain/pack.js';
export {
  buildSnapshot,
  calendarOf,
  channelOf,
  contactDesk,
  isDeskOnDuty,
  jointDesk,
  refusalGroundsOf,
  type DirectorySnapshot,
} from './domain/snapshot.js';
