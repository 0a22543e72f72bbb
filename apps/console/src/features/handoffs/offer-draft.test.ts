import { describe, expect, it } from 'vitest';
import { momentAt } from './local-moment';
import { emptyPhysical, missingInOffer, newDraft, requestOf, type OfferDraft } from './offer-draft';

const ZONE = 'America/Tijuana';
const full: OfferDraft = {
  ...newDraft('es', false),
  toDeskId: 'mx-gn-tijuana',
  reasonCode: 'moved_across',
  reason: ' Cruzó la línea. ',
};

describe('an offer that is being written', () => {
  it('says everything that is still missing', () => {
    expect(missingInOffer(newDraft('en', false))).toEqual(['desk', 'reasonCode', 'reason']);
    expect(requestOf(newDraft('en', false), ZONE)).toBeNull();
  });

  it('is sent with what belongs to its kind only, though the rest stays in the draft', () => {
    const strand = { subject: 'vehicle', description: 'Grey van' } as const;
    const draft = { ...full, strand, outside: { name: 'County morgue', channel: 'phone' } };
    expect(requestOf(draft, ZONE)).toEqual({
      kind: 'transfer',
      toDeskId: 'mx-gn-tijuana',
      reasonCode: 'moved_across',
      reason: 'Cruzó la línea.',
      language: 'es-MX',
      lifeSafety: false,
    });
    expect(requestOf({ ...draft, kind: 'strand' }, ZONE)).toMatchObject({ strand });
    const outside = requestOf({ ...draft, kind: 'referral_outside' }, ZONE);
    expect(outside).toMatchObject({ outside: { name: 'County morgue', channel: 'phone' } });
    expect(outside).not.toHaveProperty('toDeskId');
  });

  it('is a joint lead only where life is at risk', () => {
    expect(missingInOffer({ ...full, kind: 'joint_lead_life_safety' })).toEqual(['lifeSafety']);
    expect(missingInOffer({ ...full, kind: 'joint_lead_life_safety', lifeSafety: true })).toEqual([]);
  });

  it('sends a physical transfer at the moment that the clock of the desk shows', () => {
    expect(missingInOffer({ ...full, physical: emptyPhysical })).toEqual(['physicalTransfer']);
    const physical = {
      subject: 'person',
      description: 'One',
      place: 'Bridge',
      at: '2026-11-26T22:15',
      handedOverBy: 'A',
      receivedBy: 'B',
    } as const;
    expect(requestOf({ ...full, physical }, ZONE)).toMatchObject({ physicalTransfer: { at: '2026-11-27T06:15:00.000Z' } });
  });
});

describe('a time read from a clock', () => {
  it('is of the zone, on both sides of a change of the clocks', () => {
    expect(momentAt('2026-11-01T00:30', 'America/Los_Angeles')).toBe('2026-11-01T07:30:00.000Z');
    expect(momentAt('2026-11-01T03:30', 'America/Los_Angeles')).toBe('2026-11-01T11:30:00.000Z');
    expect(momentAt('2026-11-26T22:15', 'America/Ciudad_Juarez')).toBe('2026-11-27T05:15:00.000Z');
  });

  it('is none while it is not written out', () => {
    expect(momentAt('2026-11-26T', ZONE)).toBeNull();
    expect(momentAt('2026-13-40T10:00', ZONE)).toBeNull();
  });
});
