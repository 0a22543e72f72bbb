import { drawMachine } from '#kernel';
import { terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { CASE_OUTCOMES, CASE_RELATIONS, CUSTODY_CAUSES } from './case.js';
import { caseMachine } from './case.machine.js';
import { deferredFilingMachine } from './deferred-filing.machine.js';
import { reportMachine } from './report.machine.js';

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
/** What cases were made with, and each migration that changed them since: the last list counts. */
const schema = readdirSync(new URL('../../../../migrations', import.meta.url))
  .filter((name) => name.startsWith('1763'))
  .toSorted((one, other) => one.localeCompare(other))
  .map((name) => file(`../../../../migrations/${name}`).replace(/async down[^]*?\n  }/, ''))
  .filter((text) => /table (custody|case_file|report)\b/.test(text))
  .join('\n');
const filings = file('../../../../migrations/1763900003400-receive-filings-under-a-flood.ts');
const checkList = (column: string): string[] => {
  const lists = [...schema.matchAll(new RegExp(`check \\(${column} in \\(([^)]*)\\)\\)`, 'g'))];
  return (lists.at(-1)?.[1] ?? '').split(',').map((word) => word.trim().replaceAll("'", ''));
};

describe.each([caseMachine, reportMachine, deferredFilingMachine])('machine $name', (machine) => {
  const states = Object.keys(machine.table);

  it('is drawn in the README', () => {
    expect(file('../../README.md')).toContain(`\`\`\`mermaid\n${drawMachine<string, string>(machine)}\n\`\`\``);
  });

  it('is what the column may hold', () => {
    if (machine === deferredFilingMachine)
      return expect(filings).toContain(`check (state in (${states.map((state) => `'${state}'`).join(', ')}))`);
    const column = machine === caseMachine ? 'state' : 'triage_state';
    expect(new Set(checkList(column))).toEqual(new Set(states));
  });

  it('is said in both languages', () => {
    expect(states.map((state) => `${machine.name}.${state}`).filter((key) => !(key in terms))).toEqual([]);
  });
});

it('every word of a case that a user reads is said in both languages', () => {
  const keys = [
    ...CASE_OUTCOMES.map((outcome) => `outcome.${outcome}`),
    ...CASE_RELATIONS.map((relation) => `relation.${relation}`),
    ...CUSTODY_CAUSES.map((cause) => `custody.${cause}`),
  ];
  expect(keys.filter((key) => !(key in terms))).toEqual([]);
  expect(new Set(checkList('by'))).toEqual(new Set(CUSTODY_CAUSES));
});
