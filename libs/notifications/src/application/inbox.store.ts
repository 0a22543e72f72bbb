import type { CaseId, DeskId, Instant, Priority, Realm, UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { Audience, NoticeUrgency, PlacedNotice } from '../domain/notice.js';

/** A notice as it is put into an inbox. */
export interface InboxRow extends Omit<PlacedNotice, 'only'> {
  readonly id: string;
  readonly eventType: string;
  readonly entryId: string;
  readonly stream: string;
  readonly caseId: CaseId | null;
  readonly caseNumber: string | null;
  readonly urgency: NoticeUrgency;
  /** The one person who may read it; null for a notice of the desk. */
  readonly toPerson: UserId | null;
  /** People on duty and of the audience. */
  readonly reached: readonly UserId[];
  /** The inbox does not show it before: a drill has it out. On the drill's clock. */
  readonly heldUntil: Instant | null;
}

/** A notice as its desk reads it. */
export interface InboxNotice {
  readonly id: string;
  readonly audience: Audience;
  readonly eventType: string;
  readonly stream: string;
  readonly caseId: CaseId | null;
  readonly caseNumber: string | null;
  readonly urgency: NoticeUrgency;
  readonly act: string | null;
  readonly dueAt: Instant | null;
  readonly nobodyReached: boolean;
  readonly standsInFor: DeskId | null;
  readonly createdAt: Instant;
  readonly readAt: Instant | null;
  readonly readBy: UserId | null;
  /** The activation in whose room it stands; null for what stands in none. */
  readonly within: string | null;
}

/** A notice that stands for others of its kind, which are older and not read either. */
export interface BundledNotice extends InboxNotice {
  readonly more: number;
}

/** Whose inbox, and which part of it the reader may see. */
export interface Reader {
  readonly personId: UserId;
  readonly realm: Realm;
  readonly deskId: DeskId;
  readonly audiences: readonly Audience[];
}

export interface InboxCount {
  /** At most 1,000. */
  readonly unread: number;
  /** There are more than `unread`. */
  readonly more: boolean;
  /** All of them. */
  readonly lifeSafety: number;
}

/** What is known of a case or report when a notice of it is sent. */
export interface SubjectFacts {
  /** The realm's time. */
  readonly now: Instant;
  readonly number: string | null;
  readonly lifeSafety: boolean;
  readonly priority: Priority | null;
  readonly caseDesks: readonly DeskId[];
  readonly watchers: readonly DeskId[];
  readonly filedBy: DeskId | null;
}

/** What an event is about: its case, or the report that has none yet. */
export interface Subject {
  readonly caseId: CaseId | null;
  readonly stream: string;
}

/** Inboxes of desks. */
export abstract class InboxStore {
  /** Looks up what the events do not say, in the order asked. */
  abstract subjects(realm: Realm, asked: readonly Subject[]): Promise<SubjectFacts[]>;
  /** Puts notices in; one that is there already (a redelivery) stays as it is. Gives the ids of those that are new. */
  abstract put(tx: Tx, rows: readonly InboxRow[]): Promise<ReadonlySet<string>>;
  /** Newest first, before the key given. */
  abstract list(
    reader: Reader,
    page: { unread: boolean | null; limit: number; before: readonly [Instant, string] | null },
  ): Promise<InboxNotice[]>;
  /** What is not read: what touches life one by one, of everything else the newest of each kind. Newest first, before the key given. */
  abstract listBundled(
    reader: Reader,
    page: { limit: number; before: readonly [Instant, string] | null },
  ): Promise<BundledNotice[]>;
  /** Null when the reader has no such notice. */
  abstract find(reader: Reader, id: string): Promise<InboxNotice | null>;
  abstract count(reader: Reader): Promise<InboxCount>;
  /** Lets the oldest go, at most so many, of those that are older than so many days; none of an open case, none that is still to be sent. @returns how many went */
  abstract sweep(keepDays: number, most: number): Promise<number>;
  /** Marks as read, once; null when the reader has no such notice. */
  abstract markRead(tx: Tx, reader: Reader, id: string, by: UserId): Promise<InboxNotice | null>;
}
