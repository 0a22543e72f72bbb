import { describe, expect, it } from '@jest/globals';
import { acceptWithConditions } from './accept-with-conditions.js';
import { confirmHandoff } from './confirm-handoff.js';
import { after, GN, INM, OFO, offered, officer, refusal, taking, then } from './handoff.fixture.js';
import { leadMovedTo } from './handoff.js';

const conditioned = then(
  offered(),
  acceptWithConditions(offered(), { conditions: ['keep the lane'] }, { ...taking(officer(INM)), confirmBy: after(65) }, after(5)),
);

describe('confirm-handoff', () => {
  it('moves the lead and keeps the conditions on record', () => {
    const confirmed = then(conditioned, confirmHandoff(conditioned, taking(officer(OFO)), after(9)));
    expect(confirmed).toMatchObject({ state: 'confirmed', conditions: ['keep the lane'], confirmedAt: after(9) });
    expect(confirmed).not.toHaveProperty('confirmBy');
    expect(leadMovedTo(confirmed)).toBe(INM);
  });

  it.each([
    ['the target confirms its own conditions', taking(officer(INM)), 'handoff-not-your-offer'],
    ['the offerer lost the lead', taking(officer(OFO), { leadDeskId: GN }), 'handoff-offerer-not-lead'],
    ['the target became inactive', taking(officer(OFO), { targetActive: false }), 'handoff-target-inactive'],
    ['the case changed after the acceptance', taking(officer(OFO), { packetHash: 'hash-2' }), 'handoff-packet-changed'],
  ])('is refused when %s', (_, facts, code) => expect(refusal(() => confirmHandoff(conditioned, facts, after(9)))).toBe(code));

  it('is refused when nobody set conditions', () =>
    expect(refusal(() => confirmHandoff(offered(), taking(officer(OFO)), after(9)))).toBe('handoff-still-offered'));
});
