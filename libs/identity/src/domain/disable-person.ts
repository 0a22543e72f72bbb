import type { Instant, UserId } from '#kernel';
import type { Authority } from './add-person.js';
import { refusePerson } from './identity.errors.js';
import type { Person, PersonEvent } from './person.js';

/**
 * An administrator administers a person when one of the person's desks is of the agency.
 * @throws DomainError person-unknown: whoever is not administered is not told of either
 */
export const checkAdministered = (person: Person, authority: Authority): void => {
  if (authority.of === 'machine') return;
  if (!person.memberships.some((membership) => membership.agencyId === authority.agencyId)) refusePerson('person-unknown');
};

/** Ends a person's access. @throws DomainError person-unknown, person-is-yourself, person-already-disabled */
export const disablePerson = (
  person: Person,
  command: { readonly personId: UserId; readonly by: UserId | null; readonly authority: Authority },
  now: Instant,
): readonly PersonEvent[] => {
  checkAdministered(person, command.authority);
  if (command.by === command.personId) refusePerson('person-is-yourself');
  if (person.disabledAt !== null)
    refusePerson('person-already-disabled', { username: person.username, since: person.disabledAt });
  return [{ type: 'person.disabled', v: 1, at: now, data: {} }];
};
