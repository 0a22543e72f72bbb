import { describe, expect, it } from '@jest/globals';
import { acceptHandoff } from './accept-handoff.js';
import { askClarification } from './ask-clarification.js';
import { after, GN, INM, OFO, offered, officer, refusal, taking, then } from './handoff.fixture.js';
import { leadMovedTo } from './handoff.js';

describe('accept-handoff', () => {
  it('moves the lead of a transfer to the target', () => {
    const accepted = then(offered(), acceptHandoff(offered(), taking(officer(INM)), after(5)));
    expect(accepted).toMatchObject({ state: 'accepted', acceptedAt: after(5), acceptedBy: 'liaison.mx-inm-tijuana' });
    expect(leadMovedTo(accepted)).toBe(INM);
  });

  it('leaves the one accountable lead where it is for a joint lead', () => {
    const offer = offered({ kind: 'joint_lead_life_safety', lifeSafety: true });
    expect(leadMovedTo(then(offer, acceptHandoff(offer, taking(officer(INM)), after(5))))).toBeNull();
  });

  it('leaves the lead where it is for a strand', () => {
    const offer = offered({ kind: 'strand', strand: { subject: 'vehicle', description: 'white pick-up' } });
    expect(leadMovedTo(then(offer, acceptHandoff(offer, taking(officer(INM)), after(5))))).toBeNull();
  });

  it('lets the offering desk record that an outside body took a referral', () => {
    const offer = offered({ kind: 'referral_outside', toDeskId: null, outside: { name: 'a hospital', channel: 'telephone' } });
    const taken = then(offer, acceptHandoff(offer, taking(officer(OFO)), after(5)));
    expect(taken.state).toBe('accepted');
    expect(leadMovedTo(taken)).toBeNull();
  });

  it('may come while a question waits, because life does not wait for the answer', () => {
    const asked = then(offered(), askClarification(offered(), { question: 'Which lane?' }, officer(INM), after(1)));
    expect(then(asked, acceptHandoff(asked, taking(officer(INM)), after(2))).state).toBe('accepted');
  });

  it.each([
    ['the offerer answers itself', taking(officer(OFO)), 'handoff-not-yours-to-answer'],
    ['a third desk answers', taking(officer(GN)), 'handoff-not-yours-to-answer'],
    ['the offerer lost the lead meanwhile', taking(officer(INM), { leadDeskId: GN }), 'handoff-offerer-not-lead'],
    ['the target became inactive', taking(officer(INM), { targetActive: false }), 'handoff-target-inactive'],
    ['the case changed after the offer', taking(officer(INM), { packetHash: 'hash-2' }), 'handoff-packet-changed'],
  ])('is refused when %s', (_, facts, code) => expect(refusal(() => acceptHandoff(offered(), facts, after(5)))).toBe(code));

  it('is refused a second time, with the reason that it was accepted', () => {
    const accepted = then(offered(), acceptHandoff(offered(), taking(officer(INM)), after(5)));
    expect(refusal(() => acceptHandoff(accepted, taking(officer(INM)), after(6)))).toBe('handoff-already-accepted');
  });
});
