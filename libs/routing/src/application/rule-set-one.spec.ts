import { buildSnapshot, type DirectoryPack } from '#directory';
import { INCIDENT_KINDS, instant, type CorridorId, type DeskId, type Side } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { ruleSetOne } from '../../data/rules.js';
import { checkRuleSet } from '../domain/check-rule-set.js';
import { route } from '../domain/route.js';
import { toRoutingDirectory } from './to-routing-directory.js';

const DATA = new URL('../../../directory/data/', import.meta.url);
const LISTS = ['agencies', 'desks', 'crossings', 'corridors', 'localities', 'holidays', 'agreements'] as const;

const listed = (list: string): never[] =>
  readdirSync(DATA, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(`${list}.json`))
    .flatMap((file) => JSON.parse(readFileSync(new URL(file, DATA), 'utf8')) as never[]);

const none: DirectoryPack = {
  countries: [],
  agencies: [],
  desks: [],
  crossings: [],
  corridors: [],
  localities: [],
  holidays: [],
  agreements: [],
  purposes: [],
  legalBases: [],
  refusalGrounds: [],
  urgencyGrounds: [],
  channels: [],
  contactDuties: [],
};
const snapshot = buildSnapshot({ ...none, ...Object.fromEntries(LISTS.map((list) => [list, listed(list)])) }, 1);
const directory = toRoutingDirectory(snapshot);

describe('rule set 1 with the desks that are seeded', () => {
  it('has no fault', () => expect(checkRuleSet(ruleSetOne, directory)).toEqual([]));

  it('relies on agreements of the register only, by the name that they have there', () => {
    for (const { id, name } of ruleSetOne.instruments) expect([id, snapshot.agreements.get(id)?.name]).toEqual([id, name]);
  });

  it('finds an active desk on both sides for every kind, in every corridor of the directory', () => {
    const sides: readonly Side[] = ['US', 'MX', 'both'];
    for (const corridorId of [...directory.corridors.keys(), null] as (CorridorId | null)[])
      for (const kind of INCIDENT_KINDS)
        for (const side of sides) {
          const routing = route(
            {
              kind,
              side,
              filedByDesk: 'us-sdc-oes' as DeskId,
              filedByCountry: 'US',
              place: {},
              lifeSafety: false,
              impact: { security: 1, flow: 1 },
              tlp: 'TLP:GREEN',
              occurredAt: instant('2026-11-23T18:00:00Z'),
              distanceToLineKm: 3,
              atSea: false,
              corridorId,
            },
            { ...ruleSetOne, version: 1 },
            directory,
          );
          const countries = new Set([routing.lead, ...routing.supporting].map((id) => directory.desks.get(id)?.country));
          expect([kind, side, corridorId, countries.has('US') && countries.has('MX')]).toEqual([kind, side, corridorId, true]);
          expect(routing.standIns).toEqual([]);
        }
  });
});
