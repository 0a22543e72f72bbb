import type { HolderResponse } from '../../shared/api/client';

/** A desk that holds an item, and those that have it from there. */
export interface Branch {
  readonly holder: HolderResponse;
  readonly passedOn: readonly Branch[];
}

/**
 * Holders as they have it from each other, the originator's own first. A reader is not told of every holder: who has it from a desk
 * that is not shown stands at the root, so that nobody who is shown is lost.
 */
export const branchesOf = (holders: readonly HolderResponse[], originatorDeskId: string): readonly Branch[] => {
  const shown = new Set(holders.map(({ deskId }) => deskId));
  const from = (deskId: string, above: ReadonlySet<string>): Branch[] =>
    holders
      .filter((holder) => holder.fromDeskId === deskId && !above.has(holder.deskId))
      .map((holder) => ({ holder, passedOn: from(holder.deskId, new Set([...above, holder.deskId])) }));
  const roots = new Set(holders.map(({ fromDeskId }) => fromDeskId).filter((deskId) => !shown.has(deskId)));
  return [...new Set([originatorDeskId, ...roots])].flatMap((root) => from(root, new Set()));
};
