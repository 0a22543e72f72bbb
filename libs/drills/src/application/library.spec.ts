import { shippedPack } from '#directory';
import { describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import type { Scenario, ScenarioInject } from '../domain/scenario.js';
import type { Effect, EffectName } from '../domain/scenario-effects.js';
import { readScenarioLibrary } from './scenario-library.js';
import { shippedScenarioWorld } from './scenario-world.js';

const pack = await shippedPack();
const procedures = (await readdir(new URL('../../../procedures/library/', import.meta.url))).map((file) =>
  file.replace('.yaml', ''),
);
const library = await readScenarioLibrary(shippedScenarioWorld(pack, procedures));
const scenarios = library.map(({ text }) => text!);

const made = ({ injects }: Scenario, name: EffectName): Effect[] =>
  injects.flatMap(({ does = [] }) => does.filter((effect) => effect.do === name));
const crossing = (id: string) => pack.crossings.find((each) => each.id === id)!;
const runsLanes = (deskId: string, crossingId: string): boolean => {
  const { joint, crossingIds, competences } = pack.desks.find(({ id }) => id === deskId)!;
  const runs = ['ports', 'customs', 'immigration', 'bridge-operator'].some((word) => competences.includes(word));
  return joint || (runs && crossingIds.includes(crossing(crossingId).id));
};
const isTested = ({ expect: expected, kind }: ScenarioInject): boolean =>
  kind === 'contextual' || kind === 'contingency' || Boolean(expected?.length);

describe('the scenarios as they ship', () => {
  it('are ten, from a first drill to real events, of all three kinds, and use every effect but the key, which desks turn themselves', () => {
    expect(scenarios.map(({ id, minutes }) => `${id} ${minutes}`)).toEqual([
      'binational-notification 60',
      'el-paso-airspace-2026 90',
      'first-drill 10',
      'linea-viva 105',
      'mexicali-earthquake-2010 100',
      'nube-de-otay 90',
      'san-ysidro-2018 120',
      'screwworm-phased-closure 110',
      'sin-sistema 100',
      'texas-inspections-2022 120',
    ]);
    expect(new Set(scenarios.map(({ kind }) => kind)).size).toBe(3);
    const used = new Set(scenarios.flatMap(({ injects }) => injects.flatMap(({ does = [] }) => does.map((effect) => effect.do))));
    expect([...used].toSorted()).toEqual(['channel-out', 'crossing', 'file', 'offer', 'raise', 'reading', 'request', 'silence']);
  });

  it.each(library)('$file is a scenario without fault: every desk, crossing, lane and procedure is there', ({ file, faults }) => {
    expect(faults.map(({ code, line, path }) => `${file}:${line} ${code} ${path.join('.')}`)).toEqual([]);
  });

  it.each(scenarios)(
    '$id can be played: procedures are raised in one corridor, lanes said by desks that run them',
    (scenario) => {
      for (const effect of made(scenario, 'raise'))
        if (effect.do === 'raise') expect(new Set(effect.crossings.map((id) => crossing(id).corridorId)).size).toBe(1);
      for (const effect of made(scenario, 'crossing'))
        if (effect.do === 'crossing') expect([effect.desk, runsLanes(effect.desk, effect.crossing)]).toEqual([effect.desk, true]);
      for (const desk of scenario.desks) expect([desk.desk, desk.script?.length ?? 0]).not.toEqual([desk.desk, 0]);
    },
  );

  it.each(scenarios)('$id says of nearly every act that it asks for how the ledger shows it', ({ injects }) => {
    const untested = injects.filter((inject) => !isTested(inject)).map(({ number }) => number);
    expect(untested.length).toBeLessThanOrEqual(1);
    expect(injects.length).toBeGreaterThanOrEqual(5);
  });
});
