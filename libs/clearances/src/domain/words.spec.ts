import { drawMachine } from '#kernel';
import { eventPhrases, terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ADVANCE_NOTICE_STATES, advanceNoticeMachine } from './advance-notice.machine.js';
import { OUTCOMES } from './advance-notice.events.js';
import { ALL_LINE_ITEMS, CLEARANCE_KINDS, countsOf, LINE_CATEGORIES } from './contents.js';
import { CLEARANCE_FUNCTIONS, functionsAsked } from './desks-asked.js';
import { CONDITION_CODES, PART_STATES, REFUSAL_CODES } from './parts.js';
import { line } from './advance-notice.fixture.js';

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('the words of a notice', () => {
  it('are drawn in the README and held by its column', () => {
    expect(file('../../README.md')).toContain(`\`\`\`mermaid\n${drawMachine(advanceNoticeMachine)}\n\`\`\``);
    const [, list = ''] = /check \(state in\s+\(([^)]*)\)\)/.exec(
      file('../../../../migrations/1763900005300-create-advance-notices.ts'),
    ) ?? [''];
    expect(list.replaceAll("'", '').split(/,\s*/)).toEqual([...ADVANCE_NOTICE_STATES]);
  });

  it('are said in both languages', () => {
    const keys = [
      ...ADVANCE_NOTICE_STATES.map((word) => `advance-notice-state.${word}`),
      ...PART_STATES.map((word) => `clearance-part.${word}`),
      ...CLEARANCE_KINDS.map((word) => `clearance-kind.${word}`),
      ...CLEARANCE_FUNCTIONS.map((word) => `clearance-function.${word}`),
      ...LINE_CATEGORIES.map((word) => `clearance-category.${word}`),
      ...ALL_LINE_ITEMS.map((word) => `clearance-item.${word}`),
      ...CONDITION_CODES.map((word) => `clearance-condition.${word}`),
      ...REFUSAL_CODES.map((word) => `clearance-refusal.${word}`),
      ...OUTCOMES.map((word) => `clearance-outcome.${word}`),
    ];
    expect(keys.filter((key) => !(key in terms))).toEqual([]);
    const events = Object.keys(eventPhrases).filter((key) => key.startsWith('advance-notice.'));
    expect(events.filter((key) => !(`notice.${key}` in terms))).toEqual([]);
  });
});

describe('who is asked', () => {
  it('is read off what is announced, as the README says', () => {
    expect(functionsAsked('convoy', [line('driver', 2)])).toEqual(['crossing', 'immigration']);
    expect(functionsAsked('patient', [line('ambulance', 1)])).toEqual(['crossing', 'customs', 'immigration', 'health']);
    expect(functionsAsked('relief', [line('water', 4), line('truck', 2)])).toEqual(['crossing', 'customs']);
    expect(functionsAsked('responders', [line('search-dog', 2)])).toEqual(['crossing', 'customs', 'animal-health']);
    expect(functionsAsked('relief', [line('controlled-medicine', 1)])).toEqual(['crossing', 'customs', 'medicines']);
  });

  it('is what the kind mostly carries while nothing is counted yet', () => {
    expect(functionsAsked('livestock', [])).toEqual(['crossing', 'customs', 'animal-health']);
    expect(functionsAsked('repatriation', [])).toEqual(['crossing', 'immigration']);
    for (const kind of CLEARANCE_KINDS) expect(functionsAsked(kind, [])).toContain('crossing');
  });

  it('is told with counts by category', () => {
    expect(countsOf([line('firefighter', 12), line('medic', 2), line('fire-engine', 3)])).toEqual([
      { category: 'people', count: 14 },
      { category: 'vehicles', count: 3 },
    ]);
  });
});
