import type { AgencyId, Bilingual, CorridorId, CrossingId, DeskId } from '#kernel';
import { NO_INSTRUMENT, type Agreement } from './agreement.js';
import type { Country } from './country.js';
import type { Crossing } from './crossing.js';
import type { Desk } from './desk.js';
import { CHANNEL_MATTERS, type Channel, type LegalBasis } from './exchange-law.js';
import type { DirectoryPack } from './pack.js';

const both = (text: string): Bilingual => ({ en: text, es: text });

const country = (code: string, zone: string): Country => ({
  code,
  name: both(code),
  member: true,
  contactDeskId: null,
  languages: ['en', 'es'],
  defaultLanguage: 'en',
  levels: [
    { level: 'municipal', rank: 1, name: both('municipal') },
    { level: 'federal', rank: 2, name: both('federal') },
    { level: 'binational', rank: 3, name: both('binational') },
  ],
  localityKinds: { county: both('county') },
  localityCode: { name: 'KEY', digits: 5 },
  subdivisions: [{ code: 'ST', name: both('State') }],
  zones: [{ zone, area: both('all of it'), daylightSaving: true }],
  closedOnHolidayKinds: ['statutory'],
  phone: { prefix: '+1', nationalDigits: 10, emergency: '911' },
  address: { lines: ['street'], postalCodeDigits: 5 },
});

const desk = (id: string, land: string, zone: string, more: Partial<Desk> = {}): Desk => ({
  id: id as DeskId,
  agencyId: `${land.toLowerCase()}-police` as AgencyId,
  country: land,
  level: 'municipal',
  corridorId: 'NIA' as CorridorId,
  subdivision: 'ST',
  name: both(id),
  zone,
  hours: { kind: 'weekly', days: { mon: [['08:00', '18:00']] } },
  languages: ['en'],
  active: true,
  joint: false,
  alternateDeskId: null,
  competences: ['long-waits', 'police'],
  crossingIds: ['peace-bridge' as CrossingId],
  ...more,
});

const land = (code: string, zone: string): Partial<DirectoryPack> => ({
  countries: [country(code, zone)],
  agencies: [
    {
      id: `${code.toLowerCase()}-police` as AgencyId,
      country: code,
      level: 'municipal',
      name: both('Police'),
      acronym: null,
      area: null,
      functions: [both('police')],
      note: null,
      status: null,
      confidence: 'sourced',
    },
  ],
  desks: [
    desk(`${code.toLowerCase()}-police`, code, zone, { alternateDeskId: `${code.toLowerCase()}-joint-desk` as DeskId }),
    desk(`${code.toLowerCase()}-joint-desk`, code, zone, { joint: true, level: 'binational', hours: { kind: 'always' } }),
  ],
  localities: [
    {
      id: `${code.toLowerCase()}-st-county`,
      country: code,
      kind: 'county',
      name: both(`${code} County`),
      subdivision: 'ST',
      code: null,
      zone,
      corridorId: 'NIA' as CorridorId,
      aliases: [],
    },
  ],
  holidays: [
    { country: code, date: '2026-07-01', observed: '2026-07-01', kind: 'statutory', name: both('Day of Rest') },
    { country: code, date: '2026-07-04', observed: '2026-07-06', kind: 'statutory', name: both('Moved Day') },
    { country: code, date: '2026-04-02', observed: '2026-04-02', kind: 'customary', name: both('Custom') },
  ],
});

const crossing: Crossing = {
  id: 'peace-bridge' as CrossingId,
  corridorId: 'NIA' as CorridorId,
  kind: 'bridge',
  planned: false,
  name: both('Peace Bridge'),
  aliases: ['Puente Niágara'],
  codes: { register: '0901' },
  sides: [
    { country: 'US', city: 'Buffalo', localityId: 'us-st-county', subdivision: 'ST', zone: 'America/New_York' },
    { country: 'CA', city: 'Fort Erie', localityId: 'ca-st-county', subdivision: 'ST', zone: 'America/Toronto' },
  ],
  point: { lat: 42.9, lon: -78.9, approximate: true },
  operators: {},
  modes: ['vehicle'],
  laneClasses: ['nexus'],
  lanes: null,
  hours: { kind: 'always' },
};

const agreement = (key: string, more: Partial<Agreement> = {}): Agreement => ({
  key,
  name: both(key),
  instrument: both(`Text of ${key}`),
  parties: { countries: [], agencies: [] },
  kinds: [],
  purposes: [],
  classes: { urgentDirect: 480, urgentIndirect: 4320, other: 10_080 },
  confirmation: { lifeSafety: 10, routine: 60 },
  validFrom: null,
  validUntil: null,
  onExpired: 'warn',
  verified: true,
  note: both('note'),
  ...more,
});

const legalBasis = (country: string): LegalBasis => ({
  key: `${country.toLowerCase()}-statute`,
  country,
  name: both('Statute'),
  cites: 'S. 1',
  purposes: ['operational'],
  transferException: false,
  verified: true,
  note: null,
});

const channels = (country: string): Channel[] =>
  CHANNEL_MATTERS.map((matter) => ({
    key: `${country.toLowerCase()}-${matter}`,
    country,
    matter,
    name: both(matter),
    authority: both('Central authority'),
    how: both('By letter'),
    verified: true,
  }));

/** What two countries need beside their desks to exchange anything. */
const exchange: Pick<
  DirectoryPack,
  'agreements' | 'purposes' | 'legalBases' | 'refusalGrounds' | 'urgencyGrounds' | 'channels' | 'contactDuties'
> = {
  agreements: [
    agreement('bridge-compact', {
      parties: { countries: ['US', 'CA'], agencies: ['ca-police' as AgencyId] },
      kinds: ['situation'],
      purposes: ['operational'],
      validFrom: '2020-01-01',
      validUntil: '2026-06-30',
      onExpired: 'block',
    }),
    agreement(NO_INSTRUMENT),
  ],
  purposes: [
    { key: 'operational', name: both('operational'), help: both('to act'), elsewhere: null },
    { key: 'evidence', name: both('evidence'), help: both('for a court'), elsewhere: 'evidence' },
  ],
  legalBases: [legalBasis('US'), legalBasis('CA')],
  refusalGrounds: [
    { key: 'ca-charter', countries: ['CA'], name: both('Charter'), needsWords: true },
    { key: 'no-record', countries: null, name: both('no record'), needsWords: false },
  ],
  urgencyGrounds: [{ key: 'threat-to-life', name: both('threat to life') }],
  channels: [...channels('US'), ...channels('CA')],
  contactDuties: [
    {
      key: 'ca-contacts',
      country: 'CA',
      name: both('Contact report'),
      cites: 'S. 2',
      recipients: [{ key: 'ministry', acronym: 'M', name: both('Ministry') }],
      dueDays: 3,
      meetingAuthorisation: null,
      counselNote: both('for counsel'),
    },
  ],
};

/** The least pack that is sound: two countries, one bridge. One of the two is Canada, which no code knows. */
export const smallPack = (): DirectoryPack => {
  const [us, ca] = [land('US', 'America/New_York'), land('CA', 'America/Toronto')];
  const joined = <Key extends keyof DirectoryPack>(key: Key): DirectoryPack[Key] =>
    [...(us[key] ?? []), ...(ca[key] ?? [])] as unknown as DirectoryPack[Key];
  return {
    countries: joined('countries'),
    agencies: joined('agencies'),
    desks: joined('desks'),
    localities: joined('localities'),
    holidays: joined('holidays'),
    crossings: [crossing],
    corridors: [
      {
        id: 'NIA' as CorridorId,
        name: both('Niagara'),
        sides: [
          { country: 'US', zone: 'America/New_York' },
          { country: 'CA', zone: 'America/Toronto' },
        ],
      },
    ],
    ...exchange,
  };
};
