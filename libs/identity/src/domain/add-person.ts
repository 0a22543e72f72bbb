import type { AgencyId, DeskId, Instant, Role } from '#kernel';
import { refusePerson } from './identity.errors.js';
import type { Membership, PersonEvent } from './person.js';
import { grantableRoles } from './roles.js';

/** What is known of a desk to someone who gives people access to it. */
export interface DeskPlace {
  readonly id: DeskId;
  readonly agencyId: AgencyId;
  readonly country: string;
  readonly joint: boolean;
}

/** Whose desks may be staffed: an administrator's agency, or every desk for the operator at the machine. */
export type Authority =
  { readonly of: 'agency'; readonly agencyId: AgencyId; readonly joint: boolean } | { readonly of: 'machine' };

export interface NewPerson {
  readonly username: string;
  readonly name: string;
  readonly places: readonly { readonly desk: DeskPlace; readonly roles: readonly Role[] }[];
}

const USERNAME = /^[a-z0-9]+([.-][a-z0-9]+)*$/;

/** @throws DomainError username-malformed, desk-not-administered, role-not-grantable */
export const addPerson = (person: NewPerson, authority: Authority, now: Instant): readonly PersonEvent[] => {
  if (!USERNAME.test(person.username) || person.username.length > 80) refusePerson('username-malformed', {}, '/username');
  person.places.forEach(({ desk, roles }, index) => checkPlace(desk, roles, authority, `/memberships/${index}`));
  const memberships = person.places.map<Membership>(({ desk, roles }) => ({
    deskId: desk.id,
    agencyId: desk.agencyId,
    country: desk.country,
    roles: [...new Set(roles)],
  }));
  return [{ type: 'person.added', v: 1, at: now, data: { username: person.username, name: person.name, memberships } }];
};

const checkPlace = (desk: DeskPlace, roles: readonly Role[], authority: Authority, pointer: string): void => {
  if (authority.of === 'machine') return;
  if (desk.agencyId !== authority.agencyId) refusePerson('desk-not-administered', { desk: desk.id }, `${pointer}/desk`);
  const grantable = grantableRoles(authority.joint);
  if (roles.some((role) => !grantable.includes(role))) refusePerson('role-not-grantable', {}, `${pointer}/roles`);
};
