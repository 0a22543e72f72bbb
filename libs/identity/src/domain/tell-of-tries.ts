import type { Instant, UserId } from '#kernel';
import type { Person, PersonEvent } from './person.js';

/** Twice what costs the first wait: nobody who mistypes gets there, and whoever guesses does within minutes. */
export const SUSPICIOUS_TRIES = 10;

/** The person is told that somebody tries to sign in as them; nobody else is, and nothing else changes. */
export const tellOfTries = (
  person: Person,
  { personId, tries }: { readonly personId: UserId; readonly tries: number },
  now: Instant,
): readonly PersonEvent[] => {
  const [first] = person.memberships;
  if (tries < SUSPICIOUS_TRIES || person.disabledAt !== null || first === undefined) return [];
  return [{ type: 'person.tries-noticed', v: 1, at: now, data: { tries, tells: [{ deskId: first.deskId, personId }] } }];
};
