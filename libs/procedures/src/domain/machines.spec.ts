import { drawMachine } from '#kernel';
import { terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { activationMachine, agencyMachine, stepMachine } from './activation.machine.js';
import { RESOURCE_GROUNDS, RESOURCE_KINDS } from './resource-request.events.js';
import { resourceMachine } from './resource-request.machine.js';
import { REPORT_KINDS } from './situation-report.events.js';
import { situationReportMachine } from './situation-report.machine.js';
import { statementMachine } from './statement.machine.js';
import { ASK_ENDS } from './activation-parts.js';
import { OBSERVATION_KINDS, OBSERVED_THINGS } from './after-action.js';
import { afterActionMachine, improvementMachine, reviewSideMachine } from './after-action.machine.js';
import { COMPARED_PARTS } from './compare-procedures.js';
import { editionOfProcedureMachine } from './edition.machine.js';
import { TIMELINE_KINDS } from './timeline-of.js';
import * as words from './procedure.js';

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = file('../../README.md');

describe.each([
  ['activation', activationMachine],
  ['step', stepMachine],
  ['agency', agencyMachine],
  ['procedure-edition', editionOfProcedureMachine],
  ['after-action', afterActionMachine],
  ['review-side', reviewSideMachine],
  ['improvement', improvementMachine],
  ['situation-report', situationReportMachine],
  ['statement', statementMachine],
  ['resource-request', resourceMachine],
])('the machine of an %s', (name, machine) => {
  it('is drawn in the README', () => {
    expect(readme).toContain(`\`\`\`mermaid\n${drawMachine(machine as typeof stepMachine)}\n\`\`\``);
  });

  it('is said in both languages', () => {
    expect(Object.keys(machine.table).filter((state) => !(`${name}.${state}` in terms))).toEqual([]);
  });
});

it.each([
  ['activation', activationMachine, '1763900004200-create-activations'],
  ['edition', editionOfProcedureMachine, '1763900005200-edition-procedures'],
  ['after-action', afterActionMachine, '1763900005210-review-activations'],
])('the states of an %s are what its column may hold', (_, machine, migration) => {
  const [, list = ''] = /check \(state in \(([^)]*)\)\)/.exec(file(`../../../../migrations/${migration}.ts`)) ?? [];
  expect(list.replaceAll("'", '').split(', ')).toEqual(Object.keys(machine.table));
});

it.each([
  ['situation_report', situationReportMachine],
  ['statement', statementMachine],
  ['resource_request', resourceMachine],
])('the states of a %s are what its column may hold', (table, machine) => {
  const parts = file('../../../../migrations/1763900005100-keep-what-activations-say-and-ask.ts');
  const [, list = ''] = new RegExp(`create table ${table} .*?check \\(state in \\(([^)]*)\\)\\)`, 's').exec(parts) ?? [];
  expect(list.replaceAll("'", '').split(', ')).toEqual(Object.keys(machine.table));
});

it('every word of a procedure that a screen shows is said in both languages', () => {
  const keys = [
    ...words.FAMILIES.map((word) => `procedure-family.${word}`),
    ...words.LEVELS.map((word) => `level.${word}`),
    ...words.DUTIES.map((word) => `role-duty.${word}`),
    ...words.PHASES.map((word) => `phase.${word}`),
    ...words.ORDER_ACTS.map((word) => `order.${word}`),
    ...words.DIRECTIONS.map((word) => `flow-direction.${word}`),
    ...words.TIERS.map((word) => `tier.${word}`),
    ...words.FLOW_STATES.map((word) => `flow.${word}`),
    ...words.AUDIENCES.map((word) => `report-audience.${word}`),
    ...ASK_ENDS.map((word) => `ask-end.${word}`),
    ...OBSERVATION_KINDS.map((word) => `observation.${word}`),
    ...OBSERVED_THINGS.map((word) => `observed.${word}`),
    ...TIMELINE_KINDS.map((word) => `timeline-fact.${word}`),
    ...REPORT_KINDS.map((word) => `report-kind.${word}`),
    ...RESOURCE_KINDS.map((word) => `resource-kind.${word}`),
    ...RESOURCE_GROUNDS.map((word) => `resource-ground.${word}`),
  ];
  expect(keys.filter((key) => !(key in terms))).toEqual([]);
});

it('every part and every field of a procedure has a word, with which a comparison names it', () => {
  const namesIn = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    const { properties = {}, ...rest } = value as { properties?: Record<string, unknown> };
    const own = 'en' in properties ? [] : Object.keys(properties);
    return [...own, ...[...Object.values(properties), ...Object.values(rest)].flatMap(namesIn)];
  };
  const { properties, definitions } = JSON.parse(file('../../library/procedure.schema.json')) as {
    properties: Record<string, object>;
    definitions: object;
  };
  const parts = COMPARED_PARTS.map((part) => `procedure-compared.${part}`);
  const fields = namesIn([Object.values(properties), definitions]).map((field) => `procedure-field.${field}`);
  expect(fields.length).toBeGreaterThan(40);
  expect([...parts, ...new Set(fields)].filter((key) => !(key in terms))).toEqual([]);
  expect(Object.keys(properties).filter((part) => !['schema', 'id', ...COMPARED_PARTS].includes(part))).toEqual([]);
});

it('the published schema knows the words of the code, and no others', () => {
  const shape = JSON.parse(file('../../library/procedure.schema.json')) as {
    properties: Record<
      string,
      { enum?: string[]; items?: { properties: Record<string, { enum?: string[]; items?: { enum?: string[] } }> } }
    >;
    definitions: Record<string, { enum?: string[] }>;
  };
  const { properties, definitions } = shape;
  expect(properties['family']?.enum).toEqual(words.FAMILIES);
  expect(definitions['level']?.enum).toEqual(words.LEVELS);
  expect(definitions['act']?.enum).toEqual(words.ORDER_ACTS);
  expect(definitions['flow']?.enum).toEqual(words.FLOW_STATES);
  expect(properties['roles']?.items?.properties['duty']?.enum).toEqual(words.DUTIES);
  expect(properties['steps']?.items?.properties['phase']?.enum).toEqual(words.PHASES);
  expect(properties['reports']?.items?.properties['audience']?.enum).toEqual(words.AUDIENCES);
  const flow = properties['flow']?.items?.properties;
  expect([flow?.['mode']?.enum, flow?.['direction']?.enum, flow?.['lanes']?.items?.enum, flow?.['tier']?.enum]).toEqual([
    words.FLOW_MODES,
    words.DIRECTIONS,
    words.LANES,
    words.TIERS,
  ]);
});
