import { ROLES, type Role } from '#kernel';
import type { DeskPlace } from '../domain/add-person.js';
import type { Person } from '../domain/person.js';
import { demoName } from './demo-names.js';

interface Post {
  readonly username: string;
  readonly role: Role;
  readonly desk: DeskPlace;
}

/** Posts that are not named for their desk: who runs drills, and the auditor of each country. */
const namedPosts = (joint: readonly DeskPlace[]): Post[] => [
  ...joint.map((desk): Post => ({ username: `auditor.${desk.country.toLowerCase()}`, role: 'auditor', desk })),
  ...joint.slice(0, 1).map((desk): Post => ({ username: 'director.drills', role: 'director', desk })),
];

/**
 * Who the demonstration border has: a liaison and a supervisor at every desk; coordinator, administrator and auditor at each joint
 * desk; one drill director. The same for the same desks.
 */
export const demoPeople = (desks: readonly DeskPlace[]): Person[] => {
  const ordered = [...desks].sort((one, other) => (one.id < other.id ? -1 : 1));
  const joint = ordered.filter((desk) => desk.joint).sort((one, other) => (one.country > other.country ? -1 : 1));
  const at = (role: Role, places: readonly DeskPlace[]): Post[] =>
    places.map((desk) => ({ username: `${role}.${desk.id}`, role, desk }));
  const posts = [...ROLES.flatMap((role) => at(role, placesOf(role, ordered, joint))), ...namedPosts(joint)];
  const counts = new Map<string, number>();
  return posts.map(({ username, role, desk: { id, agencyId, country } }) => {
    const n = counts.get(country) ?? 0;
    counts.set(country, n + 1);
    return {
      username,
      name: demoName(country, n),
      disabledAt: null,
      succeededBy: null,
      memberships: [{ deskId: id, agencyId, country, roles: [role] }],
    };
  });
};

const placesOf = (role: Role, all: readonly DeskPlace[], joint: readonly DeskPlace[]): readonly DeskPlace[] => {
  if (role === 'liaison' || role === 'supervisor') return all;
  return role === 'coordinator' || role === 'administrator' ? joint : [];
};
