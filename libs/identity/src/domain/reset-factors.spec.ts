import { describe, expect, it } from '@jest/globals';
import { addMinutes, DomainError, instant, type AgencyId, type DeskId, type UserId } from '#kernel';
import type { Authority } from './add-person.js';
import type { Person } from './person.js';
import { askFactorReset, confirmFactorReset } from './reset-factors.js';

const now = instant('2026-11-28T09:00:00.000Z');
const [lost, one, two] = ['lost', 'one', 'two'] as unknown as [UserId, UserId, UserId];
const own: Authority = { of: 'agency', agencyId: 'us-epa' as AgencyId, joint: false };
const other: Authority = { ...own, agencyId: 'mx-inm' as AgencyId };
const person: Person = {
  username: 'l.hayes',
  name: 'Laura Hayes',
  disabledAt: null,
  succeededBy: null,
  memberships: [{ deskId: 'us-epa-r9' as DeskId, agencyId: 'us-epa' as AgencyId, country: 'US', roles: ['liaison'] }],
};
const asked = { askedBy: one, askedAt: addMinutes(now, -60), reason: 'The phone fell into the river' };
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'done';
};
const confirm = (given: Partial<Parameters<typeof confirmFactorReset>[1]> = {}, whom = person) =>
  confirmFactorReset(whom, { personId: lost, by: two, authority: own, asked, ...given }, now);

describe('taking lost factors away', () => {
  it('is asked by one and confirmed by another, and the person and the supervisors of the desk are told each time', () => {
    const told = { tells: [{ deskId: 'us-epa-r9', personId: lost }], deskIds: ['us-epa-r9'] };
    const [first] = askFactorReset(person, { personId: lost, by: one, authority: own, reason: asked.reason }, now);
    expect(first).toMatchObject({ type: 'person.factor-reset-asked', data: { reason: asked.reason, ...told } });
    expect(confirm()).toMatchObject([{ type: 'person.factors-reset', data: { askedBy: one, reason: asked.reason, ...told } }]);
  });

  it.each([
    ['the same person again', () => confirm({ by: one }), 'person-reset-same'],
    ['whoever it is about', () => confirm({ by: lost }), 'person-resets-self'],
    ['somebody of another agency', () => confirm({ authority: other }), 'person-unknown'],
    ['a second where nobody asked', () => confirm({ asked: null }), 'person-reset-unasked'],
    ['a second a day too late', () => confirm({ asked: { ...asked, askedAt: addMinutes(now, -1441) } }), 'person-reset-unasked'],
    ['a second for somebody who left', () => confirm({}, { ...person, disabledAt: now }), 'person-already-disabled'],
  ])('is not done by %s', (_, work, code) => {
    expect(codeOf(work)).toBe(code);
  });

  it('is not asked by the person, nor from another agency', () => {
    const ask = (by: UserId, authority = own) => askFactorReset(person, { personId: lost, by, authority, reason: 'x' }, now);
    expect(codeOf(() => ask(lost))).toBe('person-resets-self');
    expect(codeOf(() => ask(one, other))).toBe('person-unknown');
  });
});
