import type { AgencyId, CaseId, DeskId, Instant, Realm } from '#kernel';
import type { ChannelName, DeliveryReason } from '../domain/delivery.js';
import type { DeliveryState } from '../domain/delivery.machine.js';
import type { Audience, NoticeUrgency } from '../domain/notice.js';

/** How a channel does, over the last day. */
export interface ChannelFigures {
  readonly channel: ChannelName;
  readonly waiting: number;
  /** Since when the longest-waiting one is due; null when none is. */
  readonly dueSince: Instant | null;
  readonly sent: number;
  readonly failed: number;
  readonly lastSentAt: Instant | null;
  /** What those that wait have met with last; null when they have met with nothing. */
  readonly fault: DeliveryReason | null;
}

/** A delivery that was given up, for whoever administers the recipient's agency. */
export interface FailedDelivery {
  readonly id: string;
  readonly recipient: string;
  readonly channel: ChannelName;
  readonly urgency: NoticeUrgency;
  readonly reason: DeliveryReason;
  /** What the other side said, in its own words. */
  readonly reply: string | null;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly failedAt: Instant;
}

/** One recipient by one channel. */
export interface TrailStep {
  readonly recipient: string;
  readonly channel: ChannelName;
  readonly state: DeliveryState;
  readonly reason: DeliveryReason | null;
  readonly possibleDuplicate: boolean;
  readonly sentAt: Instant | null;
  readonly deliveredAt: Instant | null;
  readonly openedAt: Instant | null;
  readonly actedAt: Instant | null;
}

/** A notice and whom it reached. */
export interface Trail {
  readonly noticeId: string;
  readonly deskId: DeskId;
  readonly audience: Audience;
  readonly eventType: string;
  readonly stream: string;
  readonly caseNumber: string | null;
  readonly act: string | null;
  readonly urgency: NoticeUrgency;
  readonly createdAt: Instant;
  readonly nobodyReached: boolean;
  readonly standsInFor: DeskId | null;
  /** People, each counted once, by the farthest that any channel came with them. */
  readonly told: number;
  readonly opened: number;
  readonly acted: number;
  readonly failed: number;
  /** People by name at the own desk alone; another desk's are counted. */
  readonly steps: readonly TrailStep[];
}

/** What became of what was sent. */
export abstract class SentOutQueries {
  abstract figures(): Promise<ChannelFigures[]>;
  /** Of people of the agency, latest first, before the key given. */
  abstract failed(agencyId: AgencyId, limit: number, before: readonly [Instant, string] | null): Promise<FailedDelivery[]>;
  /** Notices of a case that the desk sees, latest first. */
  abstract ofCase(viewer: { readonly realm: Realm; readonly deskId: DeskId }, caseId: CaseId): Promise<Trail[]>;
}

/** Trying anew what failed. */
export abstract class FailedDeliveries {
  /** `absent` when the agency has no such delivery. */
  abstract tryAnew(agencyId: AgencyId, id: string): Promise<'done' | 'not-failed' | 'absent'>;
}
