import type { DirectorySnapshot } from '#directory';
import { type Context, DomainError, type DeskId, isPerson } from '#kernel';
import type { Officer } from '../domain/change-item.js';
import type { Party } from '../domain/conditions.js';

/** Who acts for which desk. @throws DomainError not-permitted for the engine: people give and answer. */
export const officerOf = ({ actor }: Context): Officer & Party => {
  if (!isPerson(actor)) throw new DomainError('not-permitted', { permission: 'item.share' });
  const { deskId, userId, agencyId, country } = actor;
  return { deskId, userId, agencyId, country };
};

/** A desk that is at work; undefined for one that is not, or that nobody knows. */
export const partyOf = ({ desks }: DirectorySnapshot, deskId: DeskId): Party | undefined => {
  const desk = desks.get(deskId);
  return desk?.active ? { deskId, agencyId: desk.agencyId, country: desk.country } : undefined;
};
