import { type AgencyId, type DeskId, instant, type UserId } from '#kernel';
import type { Party } from './conditions.js';
import { flagsOf } from './content.js';
import { NOW, newItem } from './item.fixture.js';
import { type Item, itemAggregate } from './item.js';
import { provideItem } from './provide-item.js';

export const party = (deskId: string, agencyId = deskId, country = deskId.slice(0, 2).toUpperCase()): Party => ({
  deskId: deskId as DeskId,
  agencyId: agencyId as AgencyId,
  country,
});
export const X = party('us-cbp-otay', 'us-cbp');
export const Y = party('mx-anam', 'mx-anam-tij');
/** Gave it up. */
export const LEFT = party('mx-gone');
export const LATER = instant('2026-11-24T18:00:00.000Z');

/** An item of X that Y holds. */
export const held = (changes: Parameters<typeof newItem>[0], facts: { readonly isProtected?: boolean } = {}): Item => {
  const item = newItem(changes);
  const subjects = { ...flagsOf([]), isProtected: facts.isProtected ?? false };
  const recipients = [Y, LEFT].map((to) => ({ ...to, fromDeskId: X.deskId, purposes: item.purposes, rule: 'O-own' }));
  const providing = { originator: X, recipients, providedBy: null, files: [], contentHash: '0'.repeat(64), subjects };
  const provided = itemAggregate.evolve(null, provideItem(item, providing, NOW)[0]);
  const reviewed = {
    by: 'u' as UserId,
    byDeskId: LEFT.deskId,
    originatorDeskId: X.deskId,
    decision: 'destroy',
    reason: null,
  } as const;
  return itemAggregate.evolve(provided, { type: 'item.reviewed', v: 1, at: NOW, data: reviewed });
};

export const inState = (item: Item, state: string): Item => {
  const heard = { originatorDeskId: X.deskId };
  const by = 'u' as UserId;
  switch (state) {
    case 'recalled':
      return itemAggregate.evolve(item, {
        type: 'item.recalled',
        v: 1,
        at: NOW,
        data: { ...heard, by, because: 'other', chaseId: 'c' as never },
      });
    case 'erased':
      return itemAggregate.evolve(item, {
        type: 'item.erased',
        v: 1,
        at: NOW,
        data: { ...heard, because: 'destroy-by', destroyBy: NOW, recipientDeskIds: [] },
      });
    default:
      return item;
  }
};
