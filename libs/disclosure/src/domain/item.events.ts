import type { CaseId, ChaseId, DeskId, DomainEvent, Instant, ItemId, UserId } from '#kernel';
import type { Conditions, Party, Purpose } from './conditions.js';
import type { KeptFile, SubjectFlags } from './content.js';

/** What it answers: a request, or an unasked provision. */
export type ItemSource =
  { readonly kind: 'answer'; readonly requestId: string } | { readonly kind: 'unasked'; readonly provisionId: string };

/** A recipient, from whom it has the item, and which rule let it cross. */
export interface NewHolder extends Party {
  readonly fromDeskId: DeskId;
  readonly purposes: readonly Purpose[];
  readonly rule: string;
}

export const RECALL_REASONS = ['inaccurate', 'out-of-date', 'sent-in-error', 'legal-bar', 'source-at-risk', 'other'] as const;
export type RecallReason = (typeof RECALL_REASONS)[number];

/** Who is told of an event, so that whoever reacts needs to look nothing up. */
interface Heard {
  readonly originatorDeskId: DeskId;
}
type Event<Type extends string, Data extends object> = DomainEvent<Type, Heard & Data>;

/** Conditions, recipients and a salted hash. No word of the content: that can be erased, an entry cannot. */
export type ItemProvided = Event<
  'item.provided',
  Conditions & {
    readonly caseId: CaseId | null;
    readonly source: ItemSource;
    readonly originator: Party;
    readonly providedBy: UserId | null;
    readonly recipients: readonly NewHolder[];
    readonly recipientDeskIds: readonly DeskId[];
    readonly derivedFrom: readonly ItemId[];
    readonly subjects: SubjectFlags;
    readonly files: readonly KeptFile[];
    readonly contentHash: string;
    readonly expiresAt: Instant | null;
    readonly destroyBy: Instant | null;
  }
>;

export type ItemShared = Event<
  'item.shared',
  {
    readonly by: UserId;
    readonly byDeskId: DeskId;
    readonly recipients: readonly NewHolder[];
    readonly recipientDeskIds: readonly DeskId[];
  }
>;

export type ItemCorrected = Event<
  'item.corrected',
  {
    readonly by: UserId;
    readonly edition: number;
    readonly contentHash: string;
    readonly subjects: SubjectFlags;
    /** Those that it has now. */
    readonly files: readonly KeptFile[];
    readonly because: RecallReason;
    readonly chaseId: ChaseId;
  }
>;

export type ItemRecalled = Event<
  'item.recalled',
  { readonly by: UserId; readonly because: RecallReason; readonly chaseId: ChaseId }
>;

export type ItemReviewed = Event<
  'item.reviewed',
  {
    readonly by: UserId;
    readonly byDeskId: DeskId;
    readonly decision: 'keep' | 'destroy';
    readonly reason: string | null;
  }
>;

export type ItemExpired = Event<'item.expired', object>;

export type ItemErased = Event<
  'item.erased',
  { readonly because: 'destroy-by'; readonly destroyBy: Instant; readonly recipientDeskIds: readonly DeskId[] }
>;

export type ItemEvent = ItemProvided | ItemShared | ItemCorrected | ItemRecalled | ItemReviewed | ItemExpired | ItemErased;
