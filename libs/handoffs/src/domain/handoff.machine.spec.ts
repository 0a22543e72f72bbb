import { describe, expect, it } from '@jest/globals';
import { HANDOFF_STATES, handoffMachine, OPEN_HANDOFF_STATES } from './handoff.machine.js';

describe('handoff machine', () => {
  it('names each state once', () => expect(Object.keys(handoffMachine.table)).toEqual([...HANDOFF_STATES]));

  it('is open exactly where somebody still owes an act', () =>
    expect(OPEN_HANDOFF_STATES).toEqual(['offered', 'clarification_asked', 'accepted_with_conditions']));
});
