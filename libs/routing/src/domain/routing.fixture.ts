import { INCIDENT_KINDS, TLP_LABELS, instant, type CorridorId, type DeskId, type ImpactLevel, type Instant } from '#kernel';
import fc from 'fast-check';
import { roles } from '../../data/roles.js';
import { ruleSetOne } from '../../data/rules.js';
import type { IncidentFacts } from './incident-facts.js';
import type { RoutingDesk, RoutingDirectory, RoutingPlace } from './routing-directory.js';
import type { RuleSet } from './rule-set.js';

export const ruleSet: RuleSet = { ...ruleSetOne, version: 1 };

export const desk = (id: string): DeskId => id as DeskId;

export const CORRIDORS = ['SDT', 'ELP', 'LRD', 'IMX', 'NOG', 'EPN', null] as readonly (CorridorId | null)[];

const place = (corridor: string, lat: number, lon: number): RoutingPlace => ({
  name: { en: corridor, es: corridor },
  corridorId: corridor as CorridorId,
  point: { lat, lon },
});

/** Every desk that rule set 1 speaks of, all active. `over` alters some; an entry of null takes the desk away. */
export const directoryOf = (over: Readonly<Record<string, Partial<RoutingDesk> | null>> = {}): RoutingDirectory => {
  const named = new Set<string>(
    roles.flatMap((role) => [...Object.values(role.byCorridor ?? {}), ...Object.values(role.byCrossing ?? {})]),
  );
  for (const { otherwise } of roles) if (otherwise) named.add(otherwise);
  for (const { then } of ruleSetOne.rules)
    for (const side of then.sides)
      for (const target of [side.lead, ...(side.supporting ?? []), ...(side.informed ?? []), ...(side.concurrent ?? [])])
        if (!target.includes('.')) named.add(target);
  const desks = [...named]
    .filter((id) => over[id] !== null)
    .map((id): [string, RoutingDesk] => [
      id,
      {
        id: desk(id),
        country: id.slice(0, 2).toUpperCase(),
        name: { en: `Desk ${id}`, es: `Mesa ${id}` },
        active: true,
        corridorId: null,
        alternateDeskId: null,
        ...over[id],
      },
    ]);
  return {
    desks: new Map(desks),
    crossings: new Map([
      ['san-ysidro', place('SDT', 32.5437, -117.0295)],
      ['san-ysidro-pedwest', place('SDT', 32.5424, -117.036)],
      ['otay-mesa-passenger', place('SDT', 32.5502, -116.9384)],
      ['otay-mesa-commercial', place('SDT', 32.55, -116.933)],
      ['otay-mesa-east', { ...place('SDT', 0, 0), point: null }],
      ['cross-border-xpress', place('SDT', 32.5483, -116.9742)],
      ['tecate', place('SDT', 32.5764, -116.6273)],
      ['el-paso-pdn', place('ELP', 31.747, -106.487)],
      ['laredo-1', place('LRD', 27.5, -99.507)],
    ]),
    localities: new Map([['mx-bc-tijuana', { ...place('SDT', 0, 0), name: { en: 'Tijuana', es: 'Tijuana' }, point: null }]]),
    corridors: new Map(
      ['SDT', 'IMX', 'YSL', 'LKS', 'NOG', 'DAP', 'CPA', 'ELP', 'PRO', 'EPN', 'LRD', 'RMA', 'MCR', 'BRM'].map((id) => [
        id,
        { name: { en: id, es: id } },
      ]),
    ),
  };
};

/** An ammonia cloud in Otay, 0.9 km south of the line, filed by Tijuana's fire department. */
export const otayCloud: IncidentFacts = {
  kind: 'chemical-release',
  side: 'MX',
  filedByDesk: desk('mx-tij-bomb'),
  filedByCountry: 'MX',
  place: { crossingId: 'otay-mesa-commercial', municipality: 'mx-bc-tijuana', point: { lat: 32.5365, lon: -116.932 } },
  lifeSafety: true,
  impact: { security: 1, flow: 3 },
  tlp: 'TLP:GREEN',
  occurredAt: instant('2026-11-23T18:00:00Z'),
  distanceToLineKm: 0.9,
  atSea: false,
  corridorId: 'SDT' as CorridorId,
};

const impactLevel = fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<ImpactLevel>;

export const anyFacts: fc.Arbitrary<IncidentFacts> = fc.record({
  kind: fc.constantFrom(...INCIDENT_KINDS),
  side: fc.constantFrom('US', 'MX', 'both'),
  filedByDesk: fc.constantFrom('us-nrc', 'mx-tij-bomb', 'mx-cila', 'us-webb-so', 'ca-unknown').map(desk),
  filedByCountry: fc.constantFrom('US', 'MX', 'CA'),
  place: fc.record(
    { crossingId: fc.constantFrom('san-ysidro', 'otay-mesa-commercial', 'laredo-1', 'nowhere') },
    { requiredKeys: [] },
  ),
  lifeSafety: fc.boolean(),
  impact: fc.record({ security: impactLevel, flow: impactLevel }),
  tlp: fc.constantFrom(...TLP_LABELS),
  occurredAt: fc.integer({ min: 0, max: 48 * 365 }).map((half): Instant => instant(Date.UTC(2026, 0, 1) + half * 1_800_000)),
  distanceToLineKm: fc.option(fc.integer({ min: 0, max: 400 })),
  atSea: fc.boolean(),
  corridorId: fc.constantFrom(...CORRIDORS),
});
