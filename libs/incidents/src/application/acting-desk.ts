import { type AgencyId, type Context, DomainError, isPerson, type UserId } from '#kernel';
import type { ActingDesk } from '../domain/case.rules.js';

/** The desk for which a person acts, and the person. */
export interface ActingPerson extends ActingDesk {
  readonly agencyId: AgencyId;
  readonly userId: UserId;
}

/** @throws DomainError not-permitted when the engine acts by itself: these acts are people's */
export const actingPerson = ({ actor }: Context): ActingPerson => {
  if (!isPerson(actor)) throw new DomainError('not-permitted', { permission: 'case.work' });
  const { deskId, country, agencyId, userId } = actor;
  return { deskId, country, agencyId, userId };
};

/** A desk on a case, without the person: what a decision about the case depends on. */
export const deskOf = ({ deskId, country }: ActingDesk): ActingDesk => ({ deskId, country });
