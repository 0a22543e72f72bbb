import { type DeskId, INCIDENT_KINDS, type TextPath } from '#kernel';
import type { Scenario, ScenarioInject } from './scenario.js';
import { fault, type ScenarioFault } from './scenario-fault.js';
import type { ExpectationRule } from './scenario-rules.js';

const checkDesks = ({ desks }: Scenario, rule: ExpectationRule, path: TextPath): ScenarioFault[] => {
  const named = new Set(desks.map(({ desk }) => desk));
  const by: readonly DeskId[] = ('by' in rule && rule.by) || [];
  const to = 'to' in rule ? rule.to : undefined;
  return [
    ...by.flatMap((desk, index) => (named.has(desk) ? [] : [fault('desk-not-named', [...path, 'by', index], { desk })])),
    ...(to === undefined || named.has(to) ? [] : [fault('desk-not-named', [...path, 'to'], { desk: to })]),
  ];
};

/** Its own inject counts as well: what that makes is there when the minutes begin. */
const checkAbout = ({ injects }: Scenario, rule: ExpectationRule, own: number, path: TextPath): ScenarioFault[] => {
  const about = 'about' in rule ? rule.about : undefined;
  if (about === undefined) return [];
  const found = injects.findIndex(({ number }) => number === about);
  if (found === -1) return [fault('inject-unknown', [...path, 'about'], { number: about })];
  if (found > own) return [fault('inject-not-earlier', [...path, 'about'], { number: about })];
  return injects[found]!.does?.length ? [] : [fault('makes-nothing', [...path, 'about'], { channel: injects[found]!.channel })];
};

const checkNames = (scenario: Scenario, rule: ExpectationRule, path: TextPath): ScenarioFault[] => {
  const faults: ScenarioFault[] = [];
  if ('procedure' in rule && !scenario.procedures.includes(rule.procedure))
    faults.push(fault('procedure-not-named', [...path, 'procedure'], { procedure: rule.procedure }));
  if ('crossing' in rule && !scenario.crossings.includes(rule.crossing))
    faults.push(fault('crossing-not-named', [...path, 'crossing'], { crossing: rule.crossing }));
  if ('crossings' in rule)
    rule.crossings.forEach((crossing, index) => {
      if (!scenario.crossings.includes(crossing))
        faults.push(fault('crossing-not-named', [...path, 'crossings', index], { crossing }));
    });
  if (rule.form === 'filed' && rule.kind !== undefined && !(INCIDENT_KINDS as readonly string[]).includes(rule.kind))
    faults.push(fault('kind-unknown', [...path, 'kind'], { kind: rule.kind }));
  return faults;
};

const checkExpected = (scenario: Scenario, { expect = [] }: ScenarioInject, own: number): ScenarioFault[] =>
  expect.flatMap(({ rule }, index) => {
    const path = ['injects', own, 'expect', index, 'rule'];
    return [...checkDesks(scenario, rule, path), ...checkAbout(scenario, rule, own, path), ...checkNames(scenario, rule, path)];
  });

/** What is expected: of desks, things and places of the scenario. */
export const checkRules = (scenario: Scenario): ScenarioFault[] =>
  scenario.injects.flatMap((inject, index) => checkExpected(scenario, inject, index));
