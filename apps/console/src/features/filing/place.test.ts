import { describe, expect, it } from 'vitest';
import type { CrossingResponse, LocalityResponse } from '../../shared/api/client';
import { findPlaces, type Gazetteer, placeRequest, readPoint, readRiverKm, sideOf } from './place';

const crossing = (id: string, es: string, changes: Partial<CrossingResponse> = {}): CrossingResponse => ({
  id,
  kind: 'land',
  planned: false,
  name: { en: id, es },
  aliases: [],
  codes: {},
  sides: [],
  point: null,
  operators: {},
  modes: [],
  laneClasses: [],
  lanes: null,
  hours: null,
  corridor: 'SDT',
  ...changes,
});
const locality = (id: string, kind: string, country: string, name: string, corridor = 'SDT'): LocalityResponse => ({
  id,
  kind,
  name: { en: name, es: name },
  aliases: [],
  country,
  subdivision: 'BC',
  code: null,
  zone: 'America/Tijuana',
  corridor,
});

const gazetteer: Gazetteer = {
  home: 'SDT',
  crossings: [
    crossing('paso-del-norte', 'Puente Paso del Norte', { aliases: ['Puente Santa Fe', 'PDN'], corridor: 'EPJ' }),
    crossing('san-ysidro', 'El Chaparral', {
      codes: { cbpPort: '250401' },
      point: { lat: 32.543, lon: -117.03, approximate: true },
    }),
  ],
  localities: [
    locality('mx-tam-rio-bravo', 'municipality', 'MX', 'Río Bravo', 'HRM'),
    locality('mx-bc-tijuana', 'municipality', 'MX', 'Tijuana'),
    locality('us-ca-san-diego', 'county', 'US', 'San Diego'),
  ],
};
const foundBy = (text: string): unknown[] =>
  findPlaces(text, gazetteer).map(({ place }) => ('id' in place ? place.id : place.is));

describe('what is typed as a place', () => {
  it.each([
    ['a name, without its accents', 'rio br', 'mx-tam-rio-bravo'],
    ['a name in the other language', 'chaparral', 'san-ysidro'],
    ['a nickname', 'santa fe', 'paso-del-norte'],
    ['an acronym', 'pdn', 'paso-del-norte'],
    ['the code of a register', '250401', 'san-ysidro'],
  ])('is found by %s', (_, text, id) => {
    expect(foundBy(text)[0]).toBe(id);
  });

  it('says the nickname by which it was found, and nothing when it was the name', () => {
    expect(findPlaces('santa fe', gazetteer)[0]!.by).toBe('Puente Santa Fe');
    expect(findPlaces('paso del norte', gazetteer)[0]!.by).toBeNull();
  });

  it('is rather in the own corridor when two fit alike', () => {
    const both = {
      ...gazetteer,
      localities: [locality('far', 'municipality', 'MX', 'Hidalgo', 'LRD'), locality('near', 'county', 'US', 'Hidalgo')],
    };
    expect(findPlaces('hidalgo', both).map(({ place }) => 'id' in place && place.id)).toEqual(['near', 'far']);
  });

  it.each([
    ['32.54, -117.03', 32.54, -117.03],
    ['32.54 -117.03', 32.54, -117.03],
    ['32.54,117.03', 32.54, -117.03],
    ['32.54 N, 117.03 W', 32.54, -117.03],
    ['32.54° N 117.03° O', 32.54, -117.03],
  ])('is the point %s', (text, lat, lon) => {
    expect(readPoint(text)).toEqual({ lat, lon });
  });

  it('says which crossing a point is near to', () => {
    const [found] = findPlaces('32.552, -117.03', gazetteer);
    expect(found!.place).toMatchObject({ is: 'point', near: { name: { es: 'El Chaparral' } } });
    expect(found!.place.is === 'point' && found!.place.near!.km).toBeCloseTo(1, 1);
  });

  it.each(['95, -117', '32.54', 'calle 5, 12', '32.54, -117.03, 4'])('is no point when it is not one: %s', (text) => {
    expect(readPoint(text)).toBeNull();
  });

  it.each([
    ['km 123.4', 123.4],
    ['KM123.4', 123.4],
    ['río Bravo km 20', 20],
    ['kilómetro 7', 7],
    ['123.4 km', 123.4],
  ])('is a kilometre of the river: %s', (text, km) => {
    expect(readRiverKm(text)).toBe(km);
    expect(findPlaces(text, gazetteer)).toEqual([{ place: { is: 'river', km }, by: null }]);
  });

  it.each(['km', 'km 9000', 'km doce'])('is no kilometre when it is not one: %s', (text) => {
    expect(readRiverKm(text)).toBeNull();
  });

  it('goes to the api as what it is, a county as a county', () => {
    const requests = ['chaparral', 'tijuana', 'san diego', '32.5, -117', 'km 3'].map((text) =>
      placeRequest(findPlaces(text, gazetteer)[0]!.place),
    );
    expect(requests).toEqual([
      { crossingId: 'san-ysidro' },
      { municipality: 'mx-bc-tijuana' },
      { county: 'us-ca-san-diego' },
      { point: { lat: 32.5, lon: -117 } },
      { riverKm: 3 },
    ]);
  });

  it('tells the side only when the place alone does', () => {
    const side = (text: string) => sideOf(findPlaces(text, gazetteer)[0]!.place);
    expect([side('tijuana'), side('san diego'), side('chaparral'), side('km 3')]).toEqual(['MX', 'US', null, null]);
  });
});
