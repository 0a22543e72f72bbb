import { describe, expect, it } from '@jest/globals';
import { acceptHandoff } from './accept-handoff.js';
import { acceptWithConditions } from './accept-with-conditions.js';
import { after, GN, INM, OFO, offered, officer, refusal, taking, then } from './handoff.fixture.js';
import { reofferHandoff } from './reoffer-handoff.js';

const facts = { ...taking(officer(OFO), { packetHash: 'hash-2' }), respondBy: after(5000) };

describe('reoffer-handoff', () => {
  it('replaces the briefing and starts the clock again', () => {
    const again = then(offered(), reofferHandoff(offered(), facts, after(10)));
    expect(again).toMatchObject({ state: 'offered', packet: { version: 2, hash: 'hash-2' }, respondBy: after(5000) });
    expect(then(again, acceptHandoff(again, taking(officer(INM), { packetHash: 'hash-2' }), after(11))).state).toBe('accepted');
  });

  it('lets an acceptance on conditions of the old briefing lapse', () => {
    const given = { ...taking(officer(INM)), confirmBy: after(65) };
    const conditioned = then(offered(), acceptWithConditions(offered(), { conditions: ['x'] }, given, after(5)));
    const again = then(conditioned, reofferHandoff(conditioned, facts, after(10)));
    expect(again.state).toBe('offered');
    expect(again).not.toHaveProperty('conditions');
  });

  it.each([
    ['nothing changed', { ...facts, packetHash: 'hash-1' }, 'handoff-packet-unchanged'],
    ['the target re-offers', { ...facts, officer: officer(INM) }, 'handoff-not-your-offer'],
    ['the offerer lost the lead', { ...facts, leadDeskId: GN }, 'handoff-offerer-not-lead'],
    ['the target became inactive', { ...facts, targetActive: false }, 'handoff-target-inactive'],
  ])('is refused when %s', (_, given, code) => expect(refusal(() => reofferHandoff(offered(), given, after(10)))).toBe(code));
});
