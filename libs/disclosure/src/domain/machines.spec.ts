import { drawMachine } from '#kernel';
import { terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { CHASE_KINDS } from './chase.js';
import { chaseMachine } from './chase.machine.js';
import {
  CONTENT_GRADES,
  EVIDENCE_CONSENTS,
  HANDLING_CODES,
  ITEM_FORMS,
  ONWARD_RULES,
  PROTECTIONS,
  SOURCE_GRADES,
} from './conditions.js';
import { consentMachine } from './consent.machine.js';
import { RECALL_REASONS } from './item.events.js';
import { itemMachine } from './item.machine.js';
import { READING_KINDS } from './reading.js';

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = file('../../README.md');
const schema = file('../../../../migrations/1763900002110-create-disclosure.ts');
const checkLists = (column: string): string[][] =>
  [...schema.matchAll(new RegExp(`check \\(${column} in \\(([^)]*)\\)\\)`, 'g'))].map(([, list]) =>
    list!.split(',').map((word) => word.trim().replaceAll("'", '')),
  );

describe.each([
  ['item', drawMachine(itemMachine), Object.keys(itemMachine.table), 0],
  ['consent', drawMachine(consentMachine), Object.keys(consentMachine.table), 1],
  ['chase', drawMachine(chaseMachine), Object.keys(chaseMachine.table), 2],
])('the machine of an %s', (name, drawn, states, nth) => {
  it('is drawn in the README', () => {
    expect(readme).toContain(`\`\`\`mermaid\n${drawn}\n\`\`\``);
  });

  it('is what the column may hold', () => {
    expect(checkLists('state')[nth]).toEqual(states);
  });

  it('is said in both languages', () => {
    expect(states.map((state) => `${name}-state.${state}`).filter((key) => !(key in terms))).toEqual([]);
  });
});

it('every value that a reader meets is said in both languages, and the columns hold no other', () => {
  const keys = [
    ...ITEM_FORMS.map((form) => `item-form.${form}`),
    ...HANDLING_CODES.map((code) => `handling-code.${code}`),
    ...SOURCE_GRADES.map((grade) => `source-grade.${grade}`),
    ...CONTENT_GRADES.map((grade) => `content-grade.${grade}`),
    ...EVIDENCE_CONSENTS.map((consent) => `evidence-consent.${consent}`),
    ...ONWARD_RULES.map((rule) => `onward-rule.${rule}`),
    ...PROTECTIONS.map((protection) => `protection.${protection}`),
    ...RECALL_REASONS.map((reason) => `recall-reason.${reason}`),
    ...CHASE_KINDS.map((kind) => `chase-kind.${kind}`),
  ];
  expect(keys.filter((key) => !(key in terms))).toEqual([]);
  expect(checkLists('form')).toEqual([[...ITEM_FORMS]]);
  expect(checkLists('handling_code')).toEqual([[...HANDLING_CODES]]);
  expect(checkLists('how')).toEqual([[...READING_KINDS]]);
});
