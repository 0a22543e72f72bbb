import type { DeskId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { after, command, INM, OFO, offered, offerEvents, offerFacts, officer, refusal, T0 } from './handoff.fixture.js';
import { leadMovedTo } from './handoff.js';
import { offerHandoff } from './offer-handoff.js';

const target = { active: true, hasTerminal: true, ceiling: 'TLP:AMBER' as const, holdsCase: false };
const outside = { name: 'Port of Ensenada harbour master', channel: 'VHF 16' };

describe('offer-handoff', () => {
  it('opens an offer that tells both desks, the briefing and the due time', () => {
    expect(offerEvents()).toEqual([
      {
        type: 'handoff.offered',
        v: 1,
        at: T0,
        data: {
          ...command(),
          fromDeskId: OFO,
          urgency: 'routine',
          limitMinutes: 4320,
          offeredBy: 'liaison.us-cbp-ofo-san-ysidro',
          packetHash: 'hash-1',
          respondBy: after(4320),
        },
      },
    ]);
  });

  it('moves no lead by offering', () => expect(leadMovedTo(offered())).toBeNull());

  it('takes the risk to life of the case over, whatever the offerer says', () =>
    expect(offered({ lifeSafety: false }, { caseLifeSafety: true }).offer.lifeSafety).toBe(true));

  it.each([
    ['another desk than the lead offers', {}, { offerer: officer(INM) }, 'handoff-lead-only'],
    ['the case is closed', {}, { caseClosed: true }, 'handoff-case-closed'],
    ['an offer of the case is open', {}, { openOffer: true }, 'handoff-offer-open'],
    ['the target is unknown', {}, { target: null }, 'handoff-target-unknown'],
    ['the target is missing', { toDeskId: null }, {}, 'handoff-target-unknown'],
    ['the target is the offerer', { toDeskId: OFO }, {}, 'handoff-target-same'],
    ['the target is inactive', {}, { target: { ...target, active: false } }, 'handoff-target-inactive'],
    ['the target has no terminal', {}, { target: { ...target, hasTerminal: false } }, 'handoff-target-without-terminal'],
    ['the label is above the target', {}, { label: 'TLP:RED' as const, target }, 'handoff-label-above-target'],
    [
      'a joint lead without risk to life',
      { kind: 'joint_lead_life_safety' as const },
      {},
      'handoff-joint-lead-needs-life-safety',
    ],
    ['a strand that names none', { kind: 'strand' as const }, {}, 'handoff-strand-missing'],
    [
      'a transfer that names a strand',
      { strand: { subject: 'vehicle' as const, description: 'truck' } },
      {},
      'handoff-strand-only-for-strand',
    ],
    ['a transfer that names an outside body', { outside }, {}, 'handoff-outside-only-for-referral'],
    ['a referral to nobody', { kind: 'referral_outside' as const, toDeskId: null }, {}, 'handoff-outside-body-missing'],
    ['a referral to a desk', { kind: 'referral_outside' as const, outside }, {}, 'handoff-outside-has-no-desk'],
  ])('refuses when %s', (_, changes, facts, code) =>
    expect(refusal(() => offerHandoff(command(changes), offerFacts(facts), T0))).toBe(code),
  );

  it('lets a desk take a stricter label than its ceiling when it sees the case already', () =>
    expect(offered({}, { label: 'TLP:RED', target: { ...target, holdsCase: true } }).state).toBe('offered'));

  it('refers to a body outside without any desk', () =>
    expect(offered({ kind: 'referral_outside', toDeskId: null, outside }, { target: null }).offer.outside).toEqual(outside));

  it('offers a joint lead where life is at risk', () =>
    expect(offered({ kind: 'joint_lead_life_safety', lifeSafety: true, toDeskId: 'mx-tij-bomb' as DeskId }).state).toBe(
      'offered',
    ));
});
