import { describe, expect, it } from '@jest/globals';
import { addMinutes, type ItemId, type Tlp, TLP_LABELS, type UserId } from '#kernel';
import fc from 'fast-check';
import { EVIDENCE_CONSENTS, HANDLING_CODES, ITEM_FORMS, ONWARD_RULES, type Party } from './conditions.js';
import type { Consent } from './consent.js';
import { held, inState, LEFT, party, X, Y } from './held-item.fixture.js';
import { NOW } from './item.fixture.js';
import type { Item } from './item.js';
import { type ChainLink, mayPass, type Onward, type Passage } from './may-share.js';
import { type Crossing, mayReadCrossing, maySee, SIGHTS } from './may-see.js';

const DESKS: readonly Party[] = [X, Y, LEFT, party('us-fire'), party('mx-near', Y.agencyId), party('us-near', X.agencyId)];
const RUNS = 100;
const PURPOSES = ['operational', 'evidence', 'health'];
/** From the widest audience to the narrowest. */
const NARROWING: readonly Tlp[] = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];
const RANK: Readonly<Record<string, number>> = { never: 0, 'needs-consent': 1, passes: 2 };
const rankOf = (passage: Passage): number => RANK[passage.passes ? 'passes' : passage.kind]!;

const someItem = fc
  .record({
    tlp: fc.constantFrom(...NARROWING),
    form: fc.constantFrom(...ITEM_FORMS),
    onward: fc.constantFrom(...ONWARD_RULES),
    code: fc.constantFrom(...HANDLING_CODES),
    evidenceConsent: fc.constantFrom(...EVIDENCE_CONSENTS),
    purposes: fc.subarray(PURPOSES, { minLength: 1 }),
    isProtected: fc.boolean(),
    expiresAt: fc.constantFrom(null, addMinutes(NOW, 30)),
    state: fc.constantFrom('held', 'recalled', 'erased'),
  })
  .map(({ code, isProtected, state, ...facts }) => inState(held({ ...facts, handling: { code } }, { isProtected }), state));
const someDesk = fc.constantFrom(...DESKS);
const someMinute = fc.integer({ min: 0, max: 120 });
const someConsent: fc.Arbitrary<Consent> = fc
  .record({
    by: someDesk,
    to: fc.subarray([...DESKS], { minLength: 1 }),
    purpose: fc.constantFrom(...PURPOSES),
    until: fc.option(someMinute),
  })
  .map(({ by, to, purpose, until }) => ({
    itemId: 'i' as ItemId,
    forItemId: 'i' as ItemId,
    originatorDeskId: X.deskId,
    askedByDeskId: by.deskId,
    askedBy: 'u' as UserId,
    toDeskIds: to.map(({ deskId }) => deskId),
    purpose,
    reason: 'r',
    askedAt: NOW,
    dueAt: NOW,
    answeredAt: NOW,
    answeredBy: 'u' as UserId,
    state: 'granted',
    until: until === null ? null : addMinutes(NOW, until),
    words: null,
  }));
const someOnward: fc.Arbitrary<Onward> = fc
  .record({
    by: someDesk,
    to: fc.subarray([...DESKS], { minLength: 1 }),
    purpose: fc.constantFrom(...PURPOSES),
    minute: someMinute,
  })
  .map(({ minute, ...onward }) => ({ ...onward, now: addMinutes(NOW, minute) }));

const seenBy = (item: Item, { deskId }: Party, minute: number): readonly boolean[] =>
  SIGHTS.map((sight) => maySee(item, deskId, sight, addMinutes(NOW, minute)).allowed);
/** Nowhere is there anything that was not there before. */
const addsNothing = (after: readonly boolean[], before: readonly boolean[]): boolean =>
  after.every((seen, n) => !seen || before[n]!);
const link = (item: Item, consents: readonly Consent[]): ChainLink => ({ id: 'i', item, consents });

const NATIONS: Readonly<Record<string, string>> = { us: 'mx', mx: 'us', US: 'MX', MX: 'US' };
/** The same facts where each country has the place of the other: in codes of countries and names of desks and agencies. */
const exchanged = <Facts>(facts: Facts): Facts =>
  JSON.parse(JSON.stringify(facts).replaceAll(/"(us|mx|US|MX)(?=["-])/g, (_, nation: string) => `"${NATIONS[nation]!}`)) as Facts;

describe('who may see an item, and pass it on', () => {
  it('is the same when the two countries change places everywhere', () => {
    const decided = fc.property(someItem, fc.array(someConsent, { maxLength: 3 }), someOnward, (item, consents, onward) => {
      const minute = 10;
      expect(exchanged(exchanged(item))).toEqual(item);
      expect(exchanged(item).originator.country).toBe('MX');
      const other = exchanged(item);
      expect(DESKS.map((desk) => seenBy(other, exchanged(desk), minute))).toEqual(
        DESKS.map((desk) => seenBy(item, desk, minute)),
      );
      const { rule } = mayPass(link(item, consents), onward);
      expect(mayPass(exchanged(link(item, consents)), exchanged(onward)).rule).toBe(rule);
    });
    fc.assert(decided, { numRuns: RUNS });
  });

  it('is never more when time passes', () => {
    const decided = fc.property(someItem, someDesk, someMinute, someMinute, (item, desk, minute, more) => {
      expect(addsNothing(seenBy(item, desk, minute + more), seenBy(item, desk, minute))).toBe(true);
    });
    fc.assert(decided, { numRuns: RUNS });
    const passed = fc.property(
      someItem,
      fc.array(someConsent, { maxLength: 3 }),
      someOnward,
      someMinute,
      (item, consents, onward, more) => {
        const later = { ...onward, now: addMinutes(onward.now, more) };
        expect(rankOf(mayPass(link(item, consents), later))).toBeLessThanOrEqual(rankOf(mayPass(link(item, consents), onward)));
      },
    );
    fc.assert(passed, { numRuns: RUNS });
  });

  it('is never more under a narrower label, for fewer purposes, under a stricter rule, or without a person being free of protection', () => {
    const narrower = (item: Item): readonly Item[] => [
      ...NARROWING.slice(NARROWING.indexOf(item.tlp)).map((tlp) => ({ ...item, tlp })),
      ...item.purposes.map((gone) => ({ ...item, purposes: item.purposes.filter((purpose) => purpose !== gone) })),
      ...(item.onward === 'free' ? [{ ...item, onward: 'ask' as const }] : []),
      { ...item, onward: 'never' },
      { ...item, evidenceConsent: 'no' },
      { ...item, subjects: { ...item.subjects, isProtected: true } },
      { ...item, form: 'show' },
      inState(item, 'erased'),
    ];
    const decided = fc.property(someItem, fc.array(someConsent, { maxLength: 3 }), someOnward, (item, consents, onward) => {
      const passage = rankOf(mayPass(link(item, consents), onward));
      const more = narrower(item).filter(
        (less) =>
          rankOf(mayPass(link(less, consents), onward)) > passage ||
          DESKS.some((desk) => !addsNothing(seenBy(less, desk, 10), seenBy(item, desk, 10))),
      );
      expect(more).toEqual([]);
    });
    fc.assert(decided, { numRuns: RUNS });
  });

  it('is never more when a grant is taken away, or a holder', () => {
    const decided = fc.property(
      someItem,
      fc.array(someConsent, { minLength: 1, maxLength: 3 }),
      someOnward,
      (item, consents, onward) => {
        const passage = rankOf(mayPass(link(item, consents), onward));
        for (const gone of consents)
          expect(
            rankOf(
              mayPass(
                link(
                  item,
                  consents.filter((one) => one !== gone),
                ),
                onward,
              ),
            ),
          ).toBeLessThanOrEqual(passage);
        const left = { ...item, holders: item.holders.filter(({ deskId }) => deskId !== Y.deskId) };
        expect(DESKS.filter((desk) => !addsNothing(seenBy(left, desk, 10), seenBy(item, desk, 10)))).toEqual([]);
        expect(rankOf(mayPass(link(left, consents), onward))).toBeLessThanOrEqual(passage);
      },
    );
    fc.assert(decided, { numRuns: RUNS });
  });

  it('is of a copy no more than of the words, and of the words no more than of its being there', () => {
    const decided = fc.property(someItem, someDesk, someMinute, (item, desk, minute) => {
      const [line, content, copy] = seenBy(item, desk, minute);
      expect([!content || line, !copy || content]).toEqual([true, true]);
    });
    fc.assert(decided, { numRuns: RUNS });
  });

  it('compares every label that there is', () => expect([...NARROWING].sort()).toEqual([...TLP_LABELS].sort()));
});

describe('who reads a crossing', () => {
  const someCrossing: fc.Arbitrary<Crossing> = fc
    .record({ origin: someDesk, from: someDesk, to: someDesk })
    .map(({ origin, from, to }) => ({
      originatorDeskId: origin.deskId,
      fromDeskId: from.deskId,
      recipientDeskId: to.deskId,
      originatorCountry: origin.country,
      recipientCountry: to.country,
    }));

  it('is the same when the two countries change places, and no more without being an auditor', () => {
    const decided = fc.property(someCrossing, someDesk, fc.boolean(), (crossing, { deskId, country }, isAuditor) => {
      const reader = { deskId, country, isAuditor };
      const verdict = mayReadCrossing(crossing, reader);
      expect(mayReadCrossing(exchanged(crossing), exchanged(reader))).toEqual(verdict);
      const { allowed } = mayReadCrossing(crossing, { ...reader, isAuditor: false });
      expect(!allowed || verdict.allowed).toBe(true);
    });
    fc.assert(decided, { numRuns: RUNS });
  });
});
