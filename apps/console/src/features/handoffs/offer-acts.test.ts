import { describe, expect, it } from 'vitest';
import type { HandoffStateName } from '../../shared/api/client';
import { actsOn } from './offer-acts';
import { ANAM, anOffer, OTAY } from './offers.fixture';

const all = (): boolean => true;

describe('what a desk can do to an offer', () => {
  it.each<[HandoffStateName, readonly string[], readonly string[]]>([
    ['offered', ['accept', 'condition', 'decline', 'clarify'], ['reoffer', 'withdraw']],
    ['clarification_asked', ['accept', 'condition', 'decline'], ['answer', 'withdraw']],
    ['accepted_with_conditions', [], ['confirm', 'reoffer', 'withdraw']],
    ['accepted', [], []],
    ['confirmed', [], []],
    ['declined', [], []],
    ['withdrawn', [], []],
    ['expired', [], []],
  ])('follows its state and side: %s', (state, asked, offering) => {
    const offer = anOffer({ state });
    expect(actsOn(offer, ANAM, all)).toEqual(asked);
    expect(actsOn(offer, OTAY, all)).toEqual(offering);
  });

  it('is nothing for a third desk, which only reads while it arbitrates', () => {
    expect(actsOn(anOffer(), 'us-joint-desk', all)).toEqual([]);
  });

  it('is nothing without the permission for that side', () => {
    const may = (permission: string): boolean => permission === 'handoff.offer';
    expect(actsOn(anOffer(), ANAM, may)).toEqual([]);
    expect(actsOn(anOffer(), OTAY, may)).toEqual(['reoffer', 'withdraw']);
  });

  it('lets the offering desk record the answer of a body without a desk, and ask it no question', () => {
    const outside = anOffer({ kind: 'referral_outside', toDeskId: null, outside: { name: 'County morgue', channel: 'phone' } });
    expect(actsOn(outside, OTAY, all)).toEqual(['accept', 'condition', 'decline', 'reoffer', 'withdraw']);
  });
});
