import type { PersonView } from '../../shared/api/client';

export const ROLES = ['liaison', 'supervisor', 'coordinator', 'director', 'auditor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that look over more than one desk. */
const WIDE: ReadonlySet<Role> = new Set(['coordinator', 'director', 'auditor']);

/** What an administrator may grant; the api decides, this only does not offer what it would refuse. */
export const grantable = (sitsAtJointDesk: boolean): readonly Role[] =>
  ROLES.filter((role) => sitsAtJointDesk || !WIDE.has(role));

/** `role.desk`, with a number when the name is taken. */
export const suggestUsername = (
  roles: readonly Role[],
  desk: string,
  people: readonly Pick<PersonView, 'username'>[],
): string => {
  const [first] = ROLES.filter((role) => roles.includes(role));
  if (!first || !desk) return '';
  const taken = new Set(people.map(({ username }) => username));
  const wanted = `${first}.${desk}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}.${number}`;
    if (!taken.has(name)) return name;
  }
};
