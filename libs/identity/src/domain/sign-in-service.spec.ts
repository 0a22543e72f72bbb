import { describe, expect, it } from '@jest/globals';
import type { AgencyId, DeskId, Instant, UserId } from '#kernel';
import type { Authority } from './add-person.js';
import type { Person } from './person.js';
import { bindAccount, levelProved, provedHere, provesTwoFactors, unbindAccount } from './sign-in-service.js';

const now = '2026-11-28T06:00:00.000Z' as Instant;
const service = { id: 'service', issuer: 'https://login.example' };
const authority: Authority = { of: 'agency', agencyId: 'us-sd-fire' as AgencyId, joint: false };
const person: Person = {
  username: 'ana',
  name: 'Ana',
  disabledAt: null,
  succeededBy: null,
  memberships: [{ deskId: 'us-sd-fire' as DeskId, agencyId: 'us-sd-fire' as AgencyId, country: 'US', roles: ['liaison'] }],
};
const binding = { personId: 'ana' as UserId, by: 'admin' as UserId, authority, service, subject: 'sub-1' };

describe('what a service says of a proof', () => {
  const strength = { strongAcr: ['urn:two'], strongAmr: ['mfa', 'hwk'] };

  it.each([
    [{ acr: 'urn:two', amr: [] }, 2],
    [{ acr: null, amr: ['pwd', 'hwk'] }, 2],
    [{ acr: 'urn:one', amr: ['pwd'] }, 1],
    [{ acr: 'mfa', amr: ['urn:two'] }, 1],
    [{ acr: null, amr: [] }, 1],
  ])('%j is worth level %i', (said, level) => {
    expect(levelProved(said, strength)).toBe(level);
  });

  it('is worth one factor where the agency wrote nothing down, whatever it says', () => {
    const none = { strongAcr: [], strongAmr: [] };
    expect(provesTwoFactors(none)).toBe(false);
    expect(provesTwoFactors(strength)).toBe(true);
    expect(levelProved({ acr: 'urn:two', amr: ['mfa'] }, none)).toBe(1);
  });

  it('is as old as it says, and never of the future', () => {
    expect(provedHere('2026-11-28T05:00:00.000Z' as Instant, now)).toBe('2026-11-28T05:00:00.000Z');
    expect(provedHere('2026-11-28T06:00:20.000Z' as Instant, now)).toBe(now);
  });
});

describe('an account', () => {
  it('is bound and taken off by somebody else, of which the person and the desk are told', () => {
    const data = {
      serviceId: 'service',
      issuer: 'https://login.example',
      subject: 'sub-1',
      deskIds: ['us-sd-fire'],
      tells: [{ deskId: 'us-sd-fire', personId: 'ana' }],
    };
    expect(bindAccount(person, binding, now)).toEqual([{ type: 'person.account-bound', v: 1, at: now, data }]);
    expect(unbindAccount(person, binding, now)).toEqual([{ type: 'person.account-unbound', v: 1, at: now, data }]);
  });

  it.each([
    ['person-binds-self', { by: 'ana' as UserId }, {}],
    ['person-unknown', { authority: { ...authority, agencyId: 'mx-pc' as AgencyId } }, {}],
    ['person-already-disabled', {}, { disabledAt: now }],
  ])('is not: %s', (code, more, state) => {
    expect(() => bindAccount({ ...person, ...state }, { ...binding, ...more }, now)).toThrow(expect.objectContaining({ code }));
  });
});
