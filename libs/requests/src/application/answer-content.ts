import type { Conditions, Subject } from '#disclosure';
import type { CaseId, DeskId, Instant, ItemId } from '#kernel';
import type { Refusal } from '../domain/request.events.js';

/** One piece of an answer as it is written: what it says and under which conditions. Files are named, not sent along. */
export interface AnswerItem extends Conditions {
  readonly text: string | null;
  readonly translations: readonly { readonly language: string; readonly text: string; readonly checked: boolean }[];
  readonly subjects: readonly Subject[];
  readonly expiresAt: Instant | null;
  readonly destroyBy: Instant | null;
  readonly derivedFrom: readonly ItemId[];
  /** Files that the answering desk put on a case; what crosses is a copy. */
  readonly files: readonly { readonly caseId: CaseId; readonly attachmentId: string }[];
}

export interface AnswerContent {
  readonly items: readonly AnswerItem[];
  /** Nothing more is to come. */
  readonly complete: boolean;
  readonly refusals: readonly Refusal[];
}

/** An answer that waits for its second person. */
export interface PreparedAnswer extends AnswerContent {
  readonly byDeskId: DeskId;
  /** Why a second person sent it back. */
  readonly whyReturned?: string;
}
