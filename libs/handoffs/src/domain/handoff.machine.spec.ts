import { DECLINE_GROUNDS, drawMachine } from '#kernel';
import { terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { HANDOFF_STATES, handoffMachine, OPEN_HANDOFF_STATES } from './handoff.machine.js';
import { HANDOFF_KINDS } from './offer-terms.js';
import { URGENCIES } from './response-limit.js';
import { STRAND_SUBJECTS } from './riders.js';

describe('handoff machine', () => {
  it('names each state once', () => expect(Object.keys(handoffMachine.table)).toEqual([...HANDOFF_STATES]));

  it('is open exactly where somebody still owes an act', () =>
    expect(OPEN_HANDOFF_STATES).toEqual(['offered', 'clarification_asked', 'accepted_with_conditions']));

  it('is the diagram in the README', () =>
    expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toContain(
      `\`\`\`mermaid\n${drawMachine(handoffMachine)}\n\`\`\``,
    ));

  it('says every value in both languages', () => {
    const keys = [
      ...HANDOFF_STATES.map((state) => `handoff-state.${state}`),
      ...HANDOFF_KINDS.map((kind) => `handoff-kind.${kind}`),
      ...URGENCIES.map((urgency) => `handoff-urgency.${urgency}`),
      ...DECLINE_GROUNDS.map((ground) => `decline-ground.${ground}`),
      ...STRAND_SUBJECTS.map((subject) => `strand.${subject}`),
    ];
    expect(keys.filter((key) => !(key in terms))).toEqual([]);
  });
});
