import { INCIDENT_KINDS, TLP_LABELS, instant } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { covers, matches, sayFacts, type Condition } from './condition.js';
import { anyFacts, directoryOf, otayCloud } from './routing.fixture.js';

/** Values of each field of which some are wider than others. */
const values: { readonly [Field in keyof Condition]-?: readonly NonNullable<Condition[Field]>[] } = {
  kinds: [INCIDENT_KINDS, INCIDENT_KINDS.slice(0, 14), INCIDENT_KINDS.slice(7)],
  sides: [['US'], ['MX', 'both'], ['US', 'MX', 'both']],
  filedBy: [['US'], ['MX'], ['US', 'MX']],
  crossings: [['san-ysidro'], ['san-ysidro', 'laredo-1'], ['laredo-1', 'nowhere']],
  municipalities: [['mx-bc-tijuana'], ['mx-bc-tijuana', 'mx-bc-tecate']],
  counties: [['us-ca-san-diego'], ['us-ca-san-diego', 'us-tx-webb']],
  corridors: [['SDT'], ['SDT', 'ELP'], ['SDT', 'ELP', 'LRD']],
  maxKmToLine: [16, 100, 300],
  atSea: [true, false],
  lifeSafety: [true, false],
  impactFrom: [{}, { security: 2 }, { flow: 2 }, { security: 1, flow: 1 }, { security: 3, flow: 3 }],
  localTime: [
    { zone: 'America/Tijuana', from: '22:00', to: '06:00' },
    { zone: 'America/Tijuana', from: '22:00', to: '06:00', days: ['sat'] },
    { zone: 'America/Tijuana', from: '22:00', to: '06:00', days: ['sat', 'sun'] },
    { zone: 'America/Ojinaga', from: '22:00', to: '06:00' },
    { zone: 'America/Tijuana', from: '06:00', to: '22:00' },
  ],
  tlpUpTo: TLP_LABELS,
};

const fields = Object.keys(values) as (keyof Condition)[];

const anyCondition: fc.Arbitrary<Condition> = fc
  .record(Object.fromEntries(fields.map((field) => [field, fc.constantFrom(...(values[field] as readonly unknown[]))])), {
    requiredKeys: [],
  })
  .map((condition) => condition);

/** Two values of one field: since fields are compared one by one, what holds for each holds for all of them together. */
const anyPair: fc.Arbitrary<readonly [Condition, Condition]> = fc.constantFrom(...fields).chain((field) => {
  const one = fc.constantFrom(...(values[field] as readonly unknown[])).map((value): Condition => ({ [field]: value }));
  return fc.tuple(one, one);
});

describe('a condition', () => {
  it('holds for anything when it asks nothing', () => {
    fc.assert(fc.property(anyFacts, (facts) => matches({}, facts)));
  });

  it.each<[string, Condition, boolean]>([
    ['a kind of the list', { kinds: ['wildfire', 'chemical-release'] }, true],
    ['another kind', { kinds: ['wildfire'] }, false],
    ['the side', { sides: ['MX'] }, true],
    ['the other side', { sides: ['US', 'both'] }, false],
    ['the filing country', { filedBy: ['MX'] }, true],
    ['the crossing', { crossings: ['otay-mesa-commercial'] }, true],
    ['the municipality', { municipalities: ['mx-bc-tijuana'] }, true],
    ['a county when none is known', { counties: ['us-ca-san-diego'] }, false],
    ['the corridor', { corridors: ['SDT'] }, true],
    ['a distance just reached', { maxKmToLine: 0.9 }, true],
    ['a distance exceeded', { maxKmToLine: 0.8 }, false],
    ['on land', { atSea: false }, true],
    ['lives at risk', { lifeSafety: true }, true],
    ['a floor reached', { impactFrom: { flow: 3 } }, true],
    ['one floor of two missed', { impactFrom: { security: 2, flow: 3 } }, false],
    ['the hour by the town’s clock', { localTime: { zone: 'America/Tijuana', from: '10:00', to: '10:01' } }, true],
    ['a label below the ceiling', { tlpUpTo: 'TLP:AMBER' }, true],
    ['a label above the ceiling', { tlpUpTo: 'TLP:CLEAR' }, false],
    ['all of several, one of which fails', { kinds: ['chemical-release'], sides: ['US'] }, false],
  ])('knows %s', (_name, condition, expected) => {
    expect(matches(condition, otayCloud)).toBe(expected);
  });

  it('never says that it covers another one which fits more', () => {
    fc.assert(
      fc.property(anyPair, anyFacts, ([wider, narrower], facts) => {
        fc.pre(covers(wider, narrower) && matches(narrower, facts));
        expect(matches(wider, facts)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('covers itself', () => {
    fc.assert(fc.property(anyCondition, (condition) => covers(condition, condition)));
  });

  it('says each fact that fitted in both languages', () => {
    const everything: Condition = {
      kinds: ['chemical-release'],
      sides: ['MX'],
      filedBy: ['MX'],
      crossings: ['otay-mesa-commercial'],
      municipalities: ['mx-bc-tijuana'],
      corridors: ['SDT'],
      maxKmToLine: 100,
      atSea: false,
      lifeSafety: true,
      impactFrom: { flow: 1 },
      localTime: { zone: 'America/Tijuana', from: '07:00', to: '15:00' },
      tlpUpTo: 'TLP:AMBER',
    };
    const said = sayFacts(everything, { ...otayCloud, occurredAt: instant('2026-07-01T18:00:00Z') }, directoryOf());
    expect(said.map(({ es }) => es)).toEqual([
      'liberación de sustancia química',
      'lado de origen: México',
      'reporta: México',
      'en SDT',
      'en Tijuana',
      'corredor SDT',
      'a 0.9 km de la línea (límite 100 km)',
      'no es en el mar',
      'hay vidas en riesgo',
      'impacto en seguridad 1 y en flujo 3',
      '11:00 hora local (America/Tijuana), entre 07:00 y 15:00',
      'manejo TLP:GREEN, dentro de TLP:AMBER',
    ]);
  });
});
