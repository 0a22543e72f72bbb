import { describe, expect, it } from '@jest/globals';
import type { AgencyId, CorridorId } from '#kernel';
import { findLocality, isNamed, namesOfAgency, namesOfCorridor, namesOfCrossing, namesOfDesk, plain } from './find-by-name.js';
import type { Locality } from './locality.js';
import { buildSnapshot } from './snapshot.js';
import { smallPack } from './small-pack.fixture.js';

const snapshot = buildSnapshot(smallPack(), 1);
const [crossing] = [...snapshot.crossings.values()];
const [corridor] = [...snapshot.corridors.values()];
const [desk] = [...snapshot.desks.values()];
const agency = { ...snapshot.agencies.get('ca-police' as AgencyId)!, acronym: 'RCMP' };

describe('names', () => {
  it('are the same with and without accents, capitals and punctuation', () => {
    expect(plain('  Ciudad JUÁREZ (Ñandú)  ')).toBe('ciudad juarez nandu');
  });

  it('are found by the beginnings of words, in any order', () => {
    expect(isNamed(['Puente Santa Fe', 'Paso del Norte'], 'santa pue')).toBe(true);
    expect(isNamed(['Puente Santa Fe'], 'anta')).toBe(false);
    expect(isNamed(['Puente Santa Fe'], 'santa lerdo')).toBe(false);
  });

  it('of a crossing include its nicknames, cities and codes', () => {
    for (const asked of ['niagara', 'peace', 'fort erie', '0901', 'peace-bridge'])
      expect(isNamed(namesOfCrossing(crossing!), asked)).toBe(true);
  });

  it('of a desk include those of its agency', () => {
    expect(isNamed(namesOfDesk(desk!, agency), 'rcmp')).toBe(true);
    expect(isNamed(namesOfDesk(desk!, undefined), 'rcmp')).toBe(false);
    expect(namesOfAgency({ ...agency, acronym: null })).toHaveLength(3);
  });

  it('of a corridor include its code', () => {
    expect(isNamed(namesOfCorridor(corridor!), 'nia')).toBe(true);
  });
});

describe('a locality said in free text', () => {
  const locality = (id: string, name: string, kind: string, aliases: string[], code: string | null = null): Locality => ({
    id,
    country: 'US',
    kind,
    name: { en: name, es: name },
    subdivision: 'ST',
    code,
    zone: 'America/Chicago',
    corridorId: 'NIA' as CorridorId,
    aliases,
  });
  const places = buildSnapshot(
    {
      ...smallPack(),
      localities: [
        locality('us-nm-hidalgo', 'Hidalgo County', 'county', ['Hidalgo']),
        locality('us-tx-hidalgo', 'Hidalgo County', 'county', ['Hidalgo', 'Pharr']),
        locality('us-az-santa-cruz', 'Santa Cruz County', 'county', ['Santa Cruz', 'Nogales']),
        locality('mx-son-nogales', 'Nogales', 'municipality', []),
        locality('mx-chih-juarez', 'Juárez', 'municipality', ['Ciudad Juárez'], '08037'),
      ],
    },
    1,
  );

  it.each([
    ['its id', 'us-tx-hidalgo', undefined, 'us-tx-hidalgo'],
    ['its key', '08037', undefined, 'mx-chih-juarez'],
    ['its name without accents', 'ciudad juarez', undefined, 'mx-chih-juarez'],
    ['a town in it', 'Pharr', 'county', 'us-tx-hidalgo'],
    ['its own name, before a town of that name elsewhere', 'Nogales', undefined, 'mx-son-nogales'],
    ['a town, where the field says county', 'Nogales', 'county', 'us-az-santa-cruz'],
  ])('is found by %s', (_, text, kind, id) => {
    expect(findLocality(places, text, kind)?.id).toBe(id);
  });

  it('is not guessed: two Hidalgo counties are none', () => {
    expect(findLocality(places, 'Hidalgo')).toBeUndefined();
    expect(findLocality(places, 'Hidalgo County')).toBeUndefined();
    expect(findLocality(places, 'Atlantis')).toBeUndefined();
  });
});
