import { describe, expect, it } from '@jest/globals';
import { type Instant, type ItemId, type Tlp, TLP_LABELS, type UserId } from '#kernel';
import { readFileSync } from 'node:fs';
import type { Party } from './conditions.js';
import { EVIDENCE_CONSENTS, HANDLING_CODES, ITEM_FORMS, ONWARD_RULES } from './conditions.js';
import type { Consent } from './consent.js';
import { decide, rowsOf } from './decision-table.fixture.js';
import { held, inState, LATER, LEFT, party, X, Y } from './held-item.fixture.js';
import { NOW } from './item.fixture.js';
import type { Item } from './item.js';
import { itemMachine } from './item.machine.js';
import { mayPass, mayPassChain } from './may-share.js';
import { type Crossing, mayReadCrossing, maySee, SIGHTS } from './may-see.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

const STRANGER = party('us-fire');

describe('who sees what', () => {
  const rows = rowsOf(readme, 'sights');
  const desks = { stranger: STRANGER, originator: X, holder: Y, 'gave-up': LEFT };
  const states = Object.keys(itemMachine.table);
  const labels: readonly Tlp[] = TLP_LABELS;

  it.each(Object.entries(desks))('is for a %s what the README says, in every state, form and label', (desk, { deskId }) => {
    let compared = 0;
    for (const state of states)
      for (const form of ITEM_FORMS)
        for (const label of labels) {
          const expiresAt = state === 'expired' ? LATER : null;
          const item = inState(held({ form, tlp: label, onward: 'never', expiresAt }), state);
          const now: Instant = state === 'expired' ? LATER : NOW;
          const row = decide(rows, { desk, state, form, label });
          for (const sight of SIGHTS) {
            const verdict = maySee(item, deskId, sight, now);
            expect([desk, state, form, label, sight, verdict.allowed]).toEqual([
              desk,
              state,
              form,
              label,
              sight,
              row[sight] === 'yes',
            ]);
            if (!verdict.allowed) expect(verdict.rule).toBe(row['rule']);
            compared += 1;
          }
        }
    expect(compared).toBe(4 * 3 * 5 * 3);
  });

  it('gives a holder no more than its originator', () => {
    for (const state of states)
      for (const form of ITEM_FORMS)
        for (const sight of SIGHTS) {
          const item = inState(held({ form, expiresAt: LATER }), state);
          if (maySee(item, Y.deskId, sight, NOW).allowed) expect(maySee(item, X.deskId, sight, NOW).allowed).toBe(true);
        }
  });
});

describe('who reads the disclosure ledger', () => {
  const crossing: Crossing = {
    originatorDeskId: X.deskId,
    fromDeskId: Y.deskId,
    recipientDeskId: LEFT.deskId,
    originatorCountry: 'US',
    recipientCountry: 'MX',
  };
  it.each([
    [X.deskId, 'US', false, 'L-originator', true],
    [Y.deskId, 'MX', false, 'L-sender', true],
    [LEFT.deskId, 'MX', false, 'L-recipient', true],
    [STRANGER.deskId, 'US', true, 'L-auditor', true],
    [STRANGER.deskId, 'CA', true, 'L-stranger', false],
    [STRANGER.deskId, 'US', false, 'L-stranger', false],
  ])('%s of %s, auditor %s: %s', (deskId, country, isAuditor, rule, allowed) => {
    expect(mayReadCrossing(crossing, { deskId, country, isAuditor })).toEqual({ allowed, rule });
  });
});

describe('who may pass it on', () => {
  const rows = rowsOf(readme, 'onward');
  const NEAR = party('mx-near', 'mx-anam-tij');
  const FAR = party('us-far', 'us-other');

  const consentOf = (to: Party, purpose: string, state: string): Consent[] => {
    const asked = {
      itemId: 'i' as ItemId,
      forItemId: 'i' as ItemId,
      originatorDeskId: X.deskId,
      askedByDeskId: Y.deskId,
      askedBy: 'u' as UserId,
      toDeskIds: [to.deskId],
      purpose,
      reason: 'r',
      askedAt: NOW,
      dueAt: NOW,
    };
    const answered = { answeredAt: NOW, answeredBy: 'u' as UserId };
    if (state === 'granted') return [{ ...asked, ...answered, state, until: null, words: null }];
    if (state === 'refused') return [{ ...asked, ...answered, state, words: 'no' }];
    return state === 'asked' ? [{ ...asked, state }] : [];
  };

  const PURPOSE = { permitted: 'operational', other: 'health', evidence: 'evidence' };

  it('is what the README says for every rule, code, person, purpose, label, target and answer', () => {
    let compared = 0;
    for (const onward of ONWARD_RULES)
      for (const handling of HANDLING_CODES)
        for (const persons of ['none', 'protected'])
          for (const purpose of ['permitted', 'other', 'evidence'] as const)
            for (const evidence of EVIDENCE_CONSENTS)
              for (const tlp of TLP_LABELS)
                for (const to of [NEAR, FAR])
                  for (const consent of ['none', 'asked', 'granted', 'refused']) {
                    // What no item can be: `faultsOf` refuses it.
                    if (handling === 'H2' && onward === 'free') continue;
                    if (handling === 'H1' && evidence === 'yes') continue;
                    if (tlp === 'TLP:RED' && onward !== 'never') continue;
                    const purposes =
                      evidence === 'yes'
                        ? ['operational', 'evidence']
                        : ['operational', ...(purpose === 'evidence' ? ['evidence'] : [])];
                    const item = held(
                      { onward, handling: { code: handling }, evidenceConsent: evidence, tlp, purposes },
                      { isProtected: persons === 'protected' },
                    );
                    const key = PURPOSE[purpose];
                    const reach = to === NEAR || ['TLP:GREEN', 'TLP:CLEAR'].includes(tlp) ? 'within' : 'beyond';
                    const row = decide(rows, { onward, handling, persons, purpose, evidence, reach, consent });
                    const link = { id: 'i', item, consents: consentOf(to, key, consent) };
                    const passage = mayPass(link, { by: Y, to: [to], purpose: key, now: NOW });
                    const passes = passage.passes ? 'yes' : passage.kind === 'never' ? 'no' : 'ask';
                    expect([onward, handling, persons, purpose, evidence, tlp, to.deskId, consent, passes, passage.rule]).toEqual(
                      [onward, handling, persons, purpose, evidence, tlp, to.deskId, consent, row['passes'], row['rule']],
                    );
                    compared += 1;
                  }
    expect(compared).toBeGreaterThan(3000);
  });

  it('never lets pass what is recalled, erased, expired or given up, and always the originator otherwise', () => {
    const onward = { to: [FAR], purpose: 'operational', now: NOW };
    expect(mayPass({ id: 'i', item: inState(held({}), 'recalled'), consents: [] }, { ...onward, by: X })).toMatchObject({
      passes: false,
      rule: 'O-recalled',
    });
    expect(mayPass({ id: 'i', item: inState(held({}), 'erased'), consents: [] }, { ...onward, by: X })).toMatchObject({
      passes: false,
      rule: 'O-erased',
    });
    const first = (item: Item, by: Party, now = NOW) =>
      mayPassChain([{ id: 'i', item, consents: [] }], { ...onward, by, now }).passages[0]?.passage;
    expect(first(held({ expiresAt: LATER }), Y, LATER)).toMatchObject({ passes: false, rule: 'O-not-held' });
    expect(first(held({}), LEFT)).toMatchObject({ passes: false, rule: 'O-not-held' });
    expect(first(held({}), STRANGER)).toMatchObject({ passes: false, rule: 'O-not-held' });
    expect(mayPass({ id: 'i', item: held({ onward: 'never', tlp: 'TLP:RED' }), consents: [] }, { ...onward, by: X })).toEqual({
      passes: true,
      rule: 'O-own',
    });
  });

  it('covers with a grant nobody but the desk that asked, no other desk, no other purpose, and not beyond its end', () => {
    const item = held({ onward: 'ask' });
    const [grant] = consentOf(FAR, 'operational', 'granted') as [Consent & { state: 'granted' }];
    const ask = { by: Y, to: [FAR], purpose: 'operational', now: NOW };
    const passes = (consent: Consent, onward = ask): boolean => mayPass({ id: 'i', item, consents: [consent] }, onward).passes;
    expect(passes(grant)).toBe(true);
    expect(passes({ ...grant, askedByDeskId: LEFT.deskId })).toBe(false);
    expect(passes(grant, { ...ask, to: [FAR, NEAR] })).toBe(false);
    expect(passes({ ...grant, purpose: 'health' })).toBe(false);
    expect(passes({ ...grant, until: NOW })).toBe(false);
    expect(passes({ ...grant, until: LATER })).toBe(true);
  });
});
