import { describe, expect, it } from 'vitest';
import type { AgencyResponse, CrossingResponse, DeskResponse } from '../../shared/api/client';
import { crossingTexts, deskTexts, folded, isCalled } from './find';

const agency = {
  id: 'mx-inm',
  name: { en: 'National Migration Institute', es: 'Instituto Nacional de Migración' },
  acronym: 'INM',
  area: null,
  functions: [{ en: 'admission', es: 'internación' }],
} as unknown as AgencyResponse;

const crossing = {
  id: 'el-paso-pdn',
  name: { en: 'Paso del Norte', es: 'Paso del Norte' },
  aliases: ['Puente Santa Fe', 'Puente Centro'],
  codes: { cbpPort: '2402' },
  sides: [{ city: 'Ciudad Juárez', subdivision: 'CHIH' }],
} as unknown as CrossingResponse;

const desk = {
  id: 'mx-inm-juarez',
  agencyId: 'mx-inm',
  name: { en: 'Migration, Ciudad Juárez', es: 'Migración, Ciudad Juárez' },
  competences: ['immigration', 'mass-arrival'],
  crossingIds: ['el-paso-pdn'],
} as unknown as DeskResponse;

const directory = {
  desks: new Map([[desk.id, desk]]),
  agencies: new Map([[agency.id, agency]]),
  crossings: new Map([[crossing.id, crossing]]),
  corridors: new Map(),
  countries: new Map(),
  members: [],
};

describe('looking somebody up', () => {
  it('hears no accents, capitals or punctuation', () => {
    expect(folded('  Otay–MESA II, Juárez ')).toBe('otay mesa ii juarez');
  });

  it.each([
    ['its name without the accent', 'migracion juarez'],
    ['its name with the accent', 'Juárez'],
    ['the acronym of its agency', 'inm'],
    ['the other language’s word for what it does', 'inmigr', false],
    ['what it does, in Spanish', 'migración'],
    ['what it does, in English', 'immigration'],
    ['a kind of incident that it takes', 'mass arrival'],
    ['the nickname of a bridge of its own', 'puente santa fe'],
    ['the beginnings of words, in any order', 'fe pue'],
    ['a word that none of its texts has', 'bomberos', false],
    ['one word that fits and one that does not', 'juarez bomberos', false],
  ])('finds a desk by %s', (_by, asked, found = true) => {
    expect(isCalled(deskTexts(desk, directory), asked as string)).toBe(found);
  });

  it('finds a crossing by nickname, city and code', () => {
    for (const asked of ['pte santa', 'centro', 'juarez', '2402'])
      expect([asked, isCalled(crossingTexts(crossing), asked)]).toEqual([asked, asked !== 'pte santa']);
  });

  it('finds everything when nothing is asked', () => {
    expect(isCalled(['x'], '  ')).toBe(true);
  });
});
