import type { DirectorySnapshot } from '#directory';
import type { DeskId } from '#kernel';
import type { Party, Purpose } from '../domain/conditions.js';
import { refuse } from '../domain/disclosure.errors.js';
import { partyOf } from './acting.js';

/** @throws DomainError item-recipient-self, item-recipient-unknown */
export const mustBeDesks = (snapshot: DirectorySnapshot, deskIds: readonly DeskId[], by: DeskId): readonly Party[] =>
  [...new Set(deskIds)].map((deskId, nth) => {
    if (deskId === by) throw refuse('item-recipient-self', {}, `/toDeskIds/${nth}`);
    const party = partyOf(snapshot, deskId);
    if (!party) throw refuse('item-recipient-unknown', { deskId }, `/toDeskIds/${nth}`);
    return party;
  });

/** @throws DomainError item-purpose-unknown */
export const mustBePurpose = ({ purposes }: DirectorySnapshot, purpose: Purpose): void => {
  if (!purposes.some(({ key }) => key === purpose)) throw refuse('item-purpose-unknown', { purpose }, '/purpose');
};
