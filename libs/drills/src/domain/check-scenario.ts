import { copiedTexts } from '#kernel';
import { checkEffects } from './check-effects.js';
import { checkReview } from './check-review.js';
import { checkRules } from './check-rules.js';
import { checkScripts } from './check-scripts.js';
import { checkTimes } from './check-times.js';
import type { Scenario } from './scenario.js';
import { fault, type ScenarioFault } from './scenario-fault.js';
import type { ScenarioWorld } from './scenario-world.js';

const twice = (ids: readonly (string | number)[], place: (index: number) => (string | number)[]): ScenarioFault[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) < index ? [fault('twice', place(index), { id: String(id) })] : []));

const checkIds = ({ desks, objectives, moves, injects }: Scenario): ScenarioFault[] => {
  const expected = injects.flatMap(({ expect = [] }, at) => expect.map(({ id }, index) => ({ id, at, index })));
  return [
    ...twice(
      desks.map(({ desk }) => desk),
      (index) => ['desks', index, 'desk'],
    ),
    ...twice(
      objectives.map(({ id }) => id),
      (index) => ['objectives', index, 'id'],
    ),
    ...objectives.flatMap(({ tasks }, at) =>
      twice(
        tasks.map(({ id }) => id),
        (index) => ['objectives', at, 'tasks', index, 'id'],
      ),
    ),
    ...twice(
      moves.map(({ number }) => number),
      (index) => ['moves', index, 'number'],
    ),
    ...twice(
      injects.map(({ number }) => number),
      (index) => ['injects', index, 'number'],
    ),
    ...twice(
      expected.map(({ id }) => id),
      (index) => ['injects', expected[index]!.at, 'expect', expected[index]!.index, 'id'],
    ),
  ];
};

const checkWorld = ({ desks, crossings, procedures }: Scenario, world: ScenarioWorld): ScenarioFault[] => [
  ...desks.flatMap(({ desk, side }, index) => {
    const country = world.countryOf(desk);
    if (country === undefined) return [fault('desk-unknown', ['desks', index, 'desk'], { desk })];
    return country === side ? [] : [fault('other-side', ['desks', index, 'side'], { desk, country })];
  }),
  ...crossings.flatMap((crossing, index) =>
    world.lanesOf(crossing) ? [] : [fault('crossing-unknown', ['crossings', index], { crossing })],
  ),
  ...procedures.flatMap((procedure, index) =>
    world.isProcedure(procedure) ? [] : [fault('procedure-unknown', ['procedures', index], { procedure })],
  ),
];

/** Somebody plays, on a border: both countries are in it, and nothing is asked of nobody. */
const checkCast = ({ desks, objectives, injects }: Scenario): ScenarioFault[] => {
  const missing = (['US', 'MX'] as const).filter((side) => !desks.some((each) => each.side === side));
  const served = new Set(injects.flatMap((inject) => inject.objectives));
  return [
    ...missing.map((country) => fault('one-sided', ['desks'], { country })),
    ...(desks.some(({ plays }) => plays === 'player') ? [] : [fault('nobody-plays', ['desks'])]),
    ...objectives.flatMap(({ id }, index) => (served.has(id) ? [] : [fault('objective-idle', ['objectives', index], { id })])),
  ];
};

const BY_THE_SYSTEM: ReadonlySet<string> = new Set(['system', 'feed']);

/** Every word of an inject that stands for something of the same file, and whether it does what its kind and channel say. */
const checkInjects = ({ desks, objectives, moves, injects }: Scenario): ScenarioFault[] => {
  const named = new Set(desks.map(({ desk }) => desk));
  const goals = new Set(objectives.map(({ id }) => id));
  return injects.flatMap((inject, index) => {
    const { to = [], move, kind, channel, does = [], expect = [], expected } = inject;
    const at = (...path: (string | number)[]) => ['injects', index, ...path];
    return [
      ...to.flatMap((desk, each) => (named.has(desk) ? [] : [fault('desk-not-named', at('to', each), { desk })])),
      ...inject.objectives.flatMap((id, each) =>
        goals.has(id) ? [] : [fault('objective-unknown', at('objectives', each), { id })],
      ),
      ...(moves.some(({ number }) => number === move) ? [] : [fault('move-unknown', at('move'), { number: move })]),
      ...(BY_THE_SYSTEM.has(channel) && does.length === 0 ? [fault('makes-nothing', at('channel'), { channel })] : []),
      ...(kind === 'expected-action' && !expected && expect.length === 0 ? [fault('expects-nothing', at('kind'))] : []),
      ...(kind === 'contingency' && !inject.if ? [fault('no-condition', at('kind'))] : []),
    ];
  });
};

/** What the schema cannot say of a scenario that has its shape: every fault. */
export const checkScenario = (scenario: Scenario, world: ScenarioWorld): readonly ScenarioFault[] => [
  ...checkIds(scenario),
  ...checkWorld(scenario, world),
  ...checkCast(scenario),
  ...checkScripts(scenario, world),
  ...checkInjects(scenario),
  ...checkTimes(scenario),
  ...checkEffects(scenario, world),
  ...checkRules(scenario),
  ...checkReview(scenario),
  ...copiedTexts(scenario).map((path) => fault('copied', path)),
];
