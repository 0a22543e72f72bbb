import type { AgencyId, Bilingual, CorridorId, CrossingId, DeskId } from '#kernel';
import type { Country } from './country.js';
import type { Crossing } from './crossing.js';
import type { Desk } from './desk.js';
import type { DirectoryPack } from './pack.js';

const both = (text: string): Bilingual => ({ en: text, es: text });

const country = (code: string, zone: string): Country => ({
  code,
  name: both(code),
  member: true,
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
  };
};
