import { type CrossingId, type DeskId, INCIDENT_KINDS, type TextPath } from '#kernel';
import type { ScenarioWorld } from './scenario-world.js';
import type { Scenario } from './scenario.js';
import type { CrossingEffect, Effect, ReadingEffect, TurnKeyEffect } from './scenario-effects.js';
import { fault, type ScenarioFault, type ScenarioFaultCode } from './scenario-fault.js';

/** An effect where it stands. */
interface Placed {
  readonly scenario: Scenario;
  readonly world: ScenarioWorld;
  readonly inject: number;
  readonly path: TextPath;
}

const sideOf = ({ scenario }: Placed, desk: DeskId): string | undefined =>
  scenario.desks.find((each) => each.desk === desk)?.side;

/** That what an effect is about was made by an earlier inject. */
const checkAbout = (placed: Placed, about: number, makes: Effect['do'], otherwise: ScenarioFaultCode): ScenarioFault[] => {
  const path = [...placed.path, 'about'];
  const { injects } = placed.scenario;
  const found = injects.findIndex(({ number }) => number === about);
  if (found === -1) return [fault('inject-unknown', path, { number: about })];
  if (found >= placed.inject) return [fault('inject-not-earlier', path, { number: about })];
  return injects[found]!.does?.some((effect) => effect.do === makes) ? [] : [fault(otherwise, path, { number: about })];
};

const checkDesks = (placed: Placed, effect: Effect): ScenarioFault[] => {
  const desks: [string, DeskId][] = [
    ...('desk' in effect ? ([['desk', effect.desk]] as [string, DeskId][]) : []),
    ...('to' in effect ? ([['to', effect.to]] as [string, DeskId][]) : []),
  ];
  const several: [TextPath, DeskId][] =
    effect.do === 'channel-out' ? (effect.desks ?? []).map((desk, at) => [['desks', at], desk]) : [];
  return [
    ...[...desks.map(([key, desk]): [TextPath, DeskId] => [[key], desk]), ...several].flatMap(([key, desk]) =>
      sideOf(placed, desk) === undefined ? [fault('desk-not-named', [...placed.path, ...key], { desk })] : [],
    ),
    ...('to' in effect && effect.to === effect.desk ? [fault('same-desk', [...placed.path, 'to'], { desk: effect.to })] : []),
  ];
};

const checkLanes = (
  { scenario, world, path }: Placed,
  { crossing, ...effect }: CrossingEffect | ReadingEffect,
): ScenarioFault[] => {
  if (!scenario.crossings.includes(crossing)) return [fault('crossing-not-named', [...path, 'crossing'], { crossing })];
  const there = world.lanesOf(crossing);
  const said = effect.do === 'reading' ? [effect.lane] : effect.lanes;
  return said.flatMap((lane, index) =>
    !there || there.includes(lane)
      ? []
      : [fault('lane-unknown', [...path, ...(effect.do === 'reading' ? ['lane'] : ['lanes', index])], { crossing, lane })],
  );
};

const named = (path: TextPath, crossings: readonly CrossingId[], { crossings: all }: Scenario): ScenarioFault[] =>
  crossings.flatMap((crossing, index) =>
    all.includes(crossing) ? [] : [fault('crossing-not-named', [...path, 'crossings', index], { crossing })],
  );

/** The other key is of the other country, and a no has a reason. */
const checkKey = (placed: Placed, { desk, about, joins, reason }: TurnKeyEffect): ScenarioFault[] => {
  const raised = placed.scenario.injects.find(({ number }) => number === about)?.does?.find((each) => each.do === 'raise');
  const same = raised && sideOf(placed, raised.desk) === sideOf(placed, desk);
  return [
    ...checkAbout(placed, about, 'raise', 'raises-nothing'),
    ...(same ? [fault('same-side', [...placed.path, 'desk'], { desk })] : []),
    ...(joins || reason ? [] : [fault('words-needed', [...placed.path, 'joins'], { act: 'decline' })]),
  ];
};

const checkEffect = (placed: Placed, effect: Effect): ScenarioFault[] => {
  const { path, scenario, world } = placed;
  switch (effect.do) {
    case 'file': {
      const { kind } = effect;
      return (INCIDENT_KINDS as readonly string[]).includes(kind) ? [] : [fault('kind-unknown', [...path, 'kind'], { kind })];
    }
    case 'offer':
      return checkAbout(placed, effect.about, 'file', 'makes-no-case');
    case 'request':
      return [
        ...(effect.about === undefined ? [] : checkAbout(placed, effect.about, 'file', 'makes-no-case')),
        ...(world.isPurpose(effect.purpose) ? [] : [fault('purpose-unknown', [...path, 'purpose'], { key: effect.purpose })]),
      ];
    case 'reading':
      return [
        ...checkLanes(placed, effect),
        ...(effect.saying === 'delay' && effect.minutes === undefined ? [fault('minutes-needed', [...path, 'saying'])] : []),
      ];
    case 'crossing':
      return checkLanes(placed, effect);
    case 'raise': {
      const { procedure, crossings } = effect;
      return [
        ...(scenario.procedures.includes(procedure) ? [] : [fault('procedure-not-named', [...path, 'procedure'], { procedure })]),
        ...named(path, crossings, scenario),
      ];
    }
    case 'turn-key':
      return checkKey(placed, effect);
    case 'channel-out':
      return effect.channel === 'feed' && effect.desks ? [fault('feed-of-no-desk', [...path, 'desks'])] : [];
    case 'silence':
      return [];
  }
};

/** What each inject makes: by desks, lanes and procedures of the scenario, about things that are there by then. */
export const checkEffects = (scenario: Scenario, world: ScenarioWorld): ScenarioFault[] =>
  scenario.injects.flatMap(({ does = [] }, inject) =>
    does.flatMap((effect, index) => {
      const placed: Placed = { scenario, world, inject, path: ['injects', inject, 'does', index] };
      return [...checkDesks(placed, effect), ...checkEffect(placed, effect)];
    }),
  );
