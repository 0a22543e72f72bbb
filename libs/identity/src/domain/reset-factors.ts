import { minutesBetween, type Instant, type UserId } from '#kernel';
import type { Authority } from './add-person.js';
import { checkAdministered } from './disable-person.js';
import { refusePerson } from './identity.errors.js';
import type { Person, PersonEvent } from './person.js';

/** How long what one administrator asked waits for a second. */
const WAIT_MINUTES = 24 * 60;

/** What waits to be confirmed. */
export interface FactorReset {
  readonly askedBy: UserId;
  readonly askedAt: Instant;
  readonly reason: string;
}

interface By {
  readonly personId: UserId;
  readonly by: UserId;
  readonly authority: Authority;
}

const checkOther = (person: Person, { personId, by, authority }: By): void => {
  checkAdministered(person, authority);
  if (personId === by) refusePerson('person-resets-self');
  if (person.disabledAt !== null)
    refusePerson('person-already-disabled', { username: person.username, since: person.disabledAt });
};

const toldOf = (person: Person, personId: UserId) => {
  const deskIds = person.memberships.map(({ deskId }) => deskId);
  return { tells: deskIds.slice(0, 1).map((deskId) => ({ deskId, personId })), deskIds };
};

/**
 * One administrator says that somebody's factors are lost. Nothing is taken away yet.
 * @throws DomainError person-unknown, person-resets-self, person-already-disabled
 */
export const askFactorReset = (
  person: Person,
  { reason, ...by }: By & { readonly reason: string },
  now: Instant,
): readonly PersonEvent[] => {
  checkOther(person, by);
  return [{ type: 'person.factor-reset-asked', v: 1, at: now, data: { reason, ...toldOf(person, by.personId) } }];
};

/**
 * A second administrator confirms it, having seen the person.
 * @throws DomainError person-unknown, person-resets-self, person-already-disabled, person-reset-unasked, person-reset-same
 */
export const confirmFactorReset = (
  person: Person,
  { asked, ...by }: By & { readonly asked: FactorReset | null },
  now: Instant,
): readonly PersonEvent[] => {
  checkOther(person, by);
  if (!asked || minutesBetween(asked.askedAt, now) > WAIT_MINUTES) return refusePerson('person-reset-unasked');
  if (asked.askedBy === by.by) refusePerson('person-reset-same');
  const { askedBy, reason } = asked;
  return [{ type: 'person.factors-reset', v: 1, at: now, data: { askedBy, reason, ...toldOf(person, by.personId) } }];
};
