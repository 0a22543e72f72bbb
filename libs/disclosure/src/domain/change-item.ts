import type { ChaseId, DeskId, Instant, UserId } from '#kernel';
import type { KeptFile, SubjectFlags } from './content.js';
import { refuse } from './disclosure.errors.js';
import { hasExpired, holderOf, type Item, mustAllow, presentHolders } from './item.js';
import type { ItemEvent, NewHolder, RecallReason } from './item.events.js';

export interface Officer {
  readonly deskId: DeskId;
  readonly userId: UserId;
}

const mustBeOriginator = ({ originator }: Item, { deskId }: Officer): void => {
  if (originator.deskId !== deskId) throw refuse('item-not-originator');
};

const heard = ({ originator }: Item): { readonly originatorDeskId: DeskId } => ({ originatorDeskId: originator.deskId });

/** Whether it may pass was decided before, over the whole chain. A desk that has it already is left out. @throws DomainError item-* */
export const shareItem = (item: Item, by: Officer, to: readonly NewHolder[], now: Instant): ItemEvent[] => {
  mustAllow(item, 'share');
  const recipients = to.filter(({ deskId }) => deskId !== item.originator.deskId && holderOf(item, deskId) === undefined);
  if (recipients.length === 0) return [];
  // Whoever holds it passes it on with its originator's consent: that is the word of two. The originator itself gives it anew.
  if (item.subjects.isProtected && by.deskId === item.originator.deskId)
    throw refuse('item-share-needs-second', {}, '/toDeskIds');
  const recipientDeskIds = recipients.map(({ deskId }) => deskId);
  const data = { ...heard(item), by: by.userId, byDeskId: by.deskId, recipients, recipientDeskIds };
  return [{ type: 'item.shared', v: 1, at: now, data }];
};

export interface Correction {
  readonly contentHash: string;
  readonly subjects: SubjectFlags;
  readonly files: readonly KeptFile[];
  /** Some of them are new to whoever holds it. */
  readonly bringsFiles: boolean;
  readonly because: RecallReason;
  readonly chaseId: ChaseId;
}

/** The originator says what is right; everybody who has the item has to take note. @throws DomainError item-not-originator, item-* */
export const correctItem = (item: Item, by: Officer, { bringsFiles, ...correction }: Correction, now: Instant): ItemEvent[] => {
  mustBeOriginator(item, by);
  mustAllow(item, 'correct');
  if (correction.subjects.personal && item.destroyBy === null) throw refuse('item-destroy-by-missing', {}, '/subjects');
  // What is right is said at once by one person; what was never given about protected people is given by two.
  if (bringsFiles && (item.subjects.isProtected || correction.subjects.isProtected))
    throw refuse('item-file-needs-second', {}, '/withFiles');
  const data = { ...heard(item), ...correction, by: by.userId, edition: item.edition + 1 };
  return [{ type: 'item.corrected', v: 1, at: now, data }];
};

/** Nobody but the originator reads it from this moment on. @throws DomainError item-not-originator, item-* */
export const recallItem = (
  item: Item,
  by: Officer,
  { because, chaseId }: { readonly because: RecallReason; readonly chaseId: ChaseId },
  now: Instant,
): ItemEvent[] => {
  mustBeOriginator(item, by);
  mustAllow(item, 'recall');
  return [{ type: 'item.recalled', v: 1, at: now, data: { ...heard(item), by: by.userId, because, chaseId } }];
};

/** A holder says whether it still needs the item. @throws DomainError item-not-held, item-review-needs-reason, item-* */
export const reviewItem = (
  item: Item,
  by: Officer,
  { decision, reason }: { readonly decision: 'keep' | 'destroy'; readonly reason: string | null },
  now: Instant,
): ItemEvent[] => {
  mustAllow(item, 'review');
  if (!presentHolders(item).some(({ deskId }) => deskId === by.deskId)) throw refuse('item-not-held');
  if (decision === 'keep' && reason === null) throw refuse('item-review-needs-reason', {}, '/reason');
  return [
    { type: 'item.reviewed', v: 1, at: now, data: { ...heard(item), by: by.userId, byDeskId: by.deskId, decision, reason } },
  ];
};

/** What time itself brings: first the end of reading, then the erasure. Nothing when its hour has not come. */
export const letTimePass = (item: Item, now: Instant): ItemEvent[] => {
  if (item.state === 'erased') return [];
  const { destroyBy } = item;
  if (destroyBy !== null && destroyBy <= now) {
    const recipientDeskIds = item.holders.map(({ deskId }) => deskId);
    return [{ type: 'item.erased', v: 1, at: now, data: { ...heard(item), because: 'destroy-by', destroyBy, recipientDeskIds } }];
  }
  if (item.state === 'held' && hasExpired(item, now)) return [{ type: 'item.expired', v: 1, at: now, data: heard(item) }];
  return [];
};
