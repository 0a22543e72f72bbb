import { drawMachine } from '#kernel';
import { terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { CLOCK_STATES } from './clock.js';
import { FORM_WARNINGS } from './form-check.js';
import { ANSWER_FORMS, COPY_EXCEPTIONS, HANDLING_CODES, ONWARD_RULES, PROTECTIONS, SERVICE_CLASSES } from './request-form.js';
import { OPEN_REQUEST_STATES, REQUEST_STATES, requestMachine } from './request.machine.js';
import { SEEN_STATES } from './seen-by.js';

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('the machine of a request', () => {
  it('names each state once', () => expect(Object.keys(requestMachine.table)).toEqual([...REQUEST_STATES]));

  it('is open from the delivery until everything was given, refused or taken back', () =>
    expect(OPEN_REQUEST_STATES).toEqual([
      'delivered',
      'acknowledged',
      'in_progress',
      'clarification_asked',
      'clarified',
      'awaiting_authorisation',
      'commitment_given',
      'answered_part',
    ]));

  it('is the diagram in the README', () =>
    expect(file('../../README.md')).toContain(`\`\`\`mermaid\n${drawMachine(requestMachine)}\n\`\`\``));

  it('is what the column may hold', () => {
    const list = /check \(state in \(([^)]*)\)\)/.exec(file('../../../../migrations/1763900002000-create-requests.ts'));
    const held = (list?.[1] ?? '').split(',').map((word) => word.trim().replaceAll("'", ''));
    expect(held).toEqual([...REQUEST_STATES]);
  });

  it('says every value in both languages', () => {
    const keys = [
      ...SEEN_STATES.map((state) => `request-state.${state}`),
      ...SERVICE_CLASSES.map((value) => `service-class.${value}`),
      ...ANSWER_FORMS.map((value) => `answer-form.${value}`),
      ...HANDLING_CODES.map((value) => `handling-code.${value}`),
      ...ONWARD_RULES.map((value) => `onward-rule.${value}`),
      ...PROTECTIONS.map((value) => `protection.${value}`),
      ...COPY_EXCEPTIONS.map((value) => `copy-exception.${value}`),
      ...CLOCK_STATES.map((value) => `clock-state.${value}`),
      ...FORM_WARNINGS.map((value) => `request-warning.${value}`),
    ];
    expect(keys.filter((key) => !(key in terms))).toEqual([]);
  });
});
