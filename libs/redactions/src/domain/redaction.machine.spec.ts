import { drawMachine } from '#kernel';
import { terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { REDACTION_GROUNDS } from './redaction.js';
import { REDACTION_STATES, redactionMachine } from './redaction.machine.js';

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('redaction machine', () => {
  it('is drawn in the README', () =>
    expect(file('../../README.md')).toContain(`\`\`\`mermaid\n${drawMachine(redactionMachine)}\n\`\`\``));

  it('is what the column may hold', () =>
    expect(file('../../../../migrations/1763900006700-take-out-of-cases.ts')).toContain(
      `check (state in (${REDACTION_STATES.map((state) => `'${state}'`).join(', ')}))`,
    ));

  it('says states and grounds in both languages', () => {
    const keys = [
      ...REDACTION_STATES.map((state) => `redaction.${state}`),
      ...REDACTION_GROUNDS.map((ground) => `redaction-ground.${ground}`),
    ];
    expect(keys.filter((key) => !(key in terms))).toEqual([]);
  });
});
