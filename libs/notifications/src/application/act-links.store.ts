import type { CaseId, DeskId, Instant, UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { MailAct } from '../domain/mail-acts.js';

/** A link, and what it is for. */
export interface ActLink {
  readonly id: string;
  readonly noticeId: string;
  readonly personId: UserId;
  readonly deskId: DeskId;
  readonly obligationId: string;
  readonly act: MailAct;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

/** A link with what is owed at this moment. */
export interface LinkInHand extends ActLink {
  readonly now: Instant;
  /** Whether the desk of the link owes it still. */
  readonly isOwed: boolean;
  readonly owedAct: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly caseId: CaseId | null;
  readonly caseNumber: string | null;
  readonly stream: string;
  readonly lifeSafety: boolean;
  readonly dueAt: Instant | null;
}

/** What is owed about a notice. */
export interface OwedHere {
  readonly obligationId: string;
  readonly act: string;
  readonly subjectKind: string;
}

/** A link that is to be. */
export type NewLink = Omit<ActLink, 'usedAt' | 'expiresAt'>;

export abstract class ActLinksStore {
  /** What the desk that was told owes about what the notice is about. */
  abstract owedOn(noticeId: string): Promise<readonly OwedHere[]>;
  /** Issues those that were not issued before; gives all of them as they stand. */
  abstract issue(links: readonly NewLink[]): Promise<readonly ActLink[]>;
  abstract find(id: string): Promise<LinkInHand | null>;
  /** The link was used, and its mail acted on. */
  abstract used(tx: Tx, link: ActLink): Promise<void>;
}
