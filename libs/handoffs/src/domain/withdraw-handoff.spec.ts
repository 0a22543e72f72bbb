import { describe, expect, it } from '@jest/globals';
import { acceptHandoff } from './accept-handoff.js';
import { acceptWithConditions } from './accept-with-conditions.js';
import { after, INM, OFO, offered, officer, refusal, taking, then } from './handoff.fixture.js';
import { leadMovedTo } from './handoff.js';
import { withdrawHandoff } from './withdraw-handoff.js';

describe('withdraw-handoff', () => {
  it('ends the offer and moves nothing', () => {
    const withdrawn = then(offered(), withdrawHandoff(offered(), { reason: 'Solved here' }, officer(OFO), after(5)));
    expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawalReason: 'Solved here', withdrawnAt: after(5) });
    expect(leadMovedTo(withdrawn)).toBeNull();
  });

  it('is how the offerer refuses the conditions of the target', () => {
    const facts = { ...taking(officer(INM)), confirmBy: after(65) };
    const conditioned = then(offered(), acceptWithConditions(offered(), { conditions: ['pay'] }, facts, after(5)));
    expect(then(conditioned, withdrawHandoff(conditioned, { reason: null }, officer(OFO), after(6))).state).toBe('withdrawn');
  });

  it('is refused to the target', () =>
    expect(refusal(() => withdrawHandoff(offered(), { reason: null }, officer(INM), after(5)))).toBe('handoff-not-your-offer'));

  it('comes too late after the acceptance', () => {
    const accepted = then(offered(), acceptHandoff(offered(), taking(officer(INM)), after(5)));
    expect(refusal(() => withdrawHandoff(accepted, { reason: null }, officer(OFO), after(6)))).toBe('handoff-already-accepted');
  });
});
