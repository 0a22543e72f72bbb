import type { DeskId, Instant, UserId } from '#kernel';
import type { Authority } from './add-person.js';
import { type Held, inShort } from './holdings.js';
import { refusePerson } from './identity.errors.js';
import type { Person, PersonEvent } from './person.js';

/** Who takes over what somebody held. */
export interface Colleague {
  readonly id: UserId;
  readonly disabledAt: Instant | null;
  readonly memberships: readonly { readonly deskId: DeskId }[];
}

/**
 * An administrator administers a person when one of the person's desks is of the agency.
 * @throws DomainError person-unknown: whoever is not administered is not told of either
 */
export const checkAdministered = (person: Pick<Person, 'memberships'>, authority: Authority): void => {
  if (authority.of === 'machine') return;
  if (!person.memberships.some((membership) => membership.agencyId === authority.agencyId)) refusePerson('person-unknown');
};

const checkColleague = (person: Person, personId: UserId, { id, disabledAt, memberships }: Colleague): void => {
  const desks = new Set(person.memberships.map(({ deskId }) => deskId));
  if (id === personId || disabledAt !== null || !memberships.some(({ deskId }) => desks.has(deskId)))
    refusePerson('person-successor-unfit', {}, '/toPersonId');
};

/**
 * Ends a person's access, and says what of theirs goes where: to a colleague of one of their desks, or to the desk.
 * @throws DomainError person-unknown, person-is-yourself, person-already-disabled, person-successor-unfit
 */
export const disablePerson = (
  person: Person,
  command: {
    readonly personId: UserId;
    readonly by: UserId | null;
    readonly authority: Authority;
    readonly reason: string;
    readonly to: Colleague | null;
    readonly held: readonly Held[];
  },
  now: Instant,
): readonly PersonEvent[] => {
  checkAdministered(person, command.authority);
  if (command.by === command.personId) refusePerson('person-is-yourself');
  if (person.disabledAt !== null)
    refusePerson('person-already-disabled', { username: person.username, since: person.disabledAt });
  const { to, reason, held } = command;
  if (to) checkColleague(person, command.personId, to);
  const data = { reason, toPersonId: to?.id ?? null, handed: inShort(held, to !== null) };
  return [{ type: 'person.disabled', v: 2, at: now, data }];
};
