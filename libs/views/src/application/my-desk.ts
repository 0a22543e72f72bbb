import type { DeskId, HandoffId, IncidentKind, Instant, Place, Priority, Realm, ReportId, Side, UserId } from '#kernel';
import type { CaseLine, OwedAct } from './case-line.js';

/** What needs a desk, most urgent first. A case stands in the first lane that it belongs to, and in no other. */
export const MY_DESK_LANES = [
  'offer-in',
  'unacknowledged',
  'breached',
  'due-soon',
  'report-to-triage',
  'correction-to-acknowledge',
  'bring-up',
  'mine',
  'watching',
] as const;
export type MyDeskLane = (typeof MY_DESK_LANES)[number];

interface OnCase {
  readonly case: CaseLine;
  /** When the earliest thing that this desk owes on the case is due; null when it owes nothing or its clock stands. */
  readonly dueAt: Instant | null;
  readonly owed: OwedAct | null;
}

/** An offer of the lead that waits for this desk's answer. */
export interface OfferInItem extends OnCase {
  readonly lane: 'offer-in';
  readonly handoff: {
    readonly id: HandoffId;
    readonly version: number;
    readonly state: 'offered' | 'clarification_asked';
    readonly fromDeskId: DeskId;
    readonly kind: 'transfer' | 'joint_lead_life_safety' | 'strand' | 'referral_outside';
  };
}

export interface CorrectionItem extends OnCase {
  readonly lane: 'correction-to-acknowledge';
  readonly correctionId: string;
}

export interface BringUpItem extends OnCase {
  readonly lane: 'bring-up';
  readonly bringUpAt: Instant;
}

export interface CaseItem extends OnCase {
  readonly lane: 'unacknowledged' | 'breached' | 'due-soon' | 'mine' | 'watching';
}

/** A report that no rule knew a case for: a person at this desk decides what becomes of it. */
export interface ReportLine {
  readonly id: ReportId;
  readonly state: 'filed' | 'referred';
  readonly kind: IncidentKind;
  readonly title: string;
  readonly side: Side;
  readonly place: Place;
  readonly priority: Priority;
  readonly lifeSafety: boolean;
  /** The desk that filed it. */
  readonly deskId: DeskId;
  readonly receivedAt: Instant;
  readonly version: number;
}

export interface ReportToTriageItem {
  readonly lane: 'report-to-triage';
  readonly reportId: ReportId;
  readonly report: ReportLine;
  readonly dueAt: Instant | null;
  readonly owed: OwedAct | null;
}

export type MyDeskItem = OfferInItem | CaseItem | ReportToTriageItem | CorrectionItem | BringUpItem;

/** Cases, whatever lane they stand in; `unreadNotices` counts notices. */
export interface MyDeskCounts {
  readonly offersIn: number;
  /** Led by this desk, which has not acknowledged yet. */
  readonly unacknowledged: number;
  /** This desk owes something within the hour. */
  readonly dueSoon: number;
  readonly breached: number;
  readonly leading: number;
  readonly watching: number;
  /** At most 1,000. */
  readonly unreadNotices: number;
}

/** Everything that the screen "My desk" shows. */
export interface MyDesk {
  readonly deskId: DeskId;
  readonly now: Instant;
  readonly counts: MyDeskCounts;
  /** How many stand in each lane; of each only the first are in `items`. */
  readonly lanes: Readonly<Record<MyDeskLane, number>>;
  /** By lane, then priority, then due time. */
  readonly items: readonly MyDeskItem[];
}

/** Whose desk, and which notices its person may read. */
export interface DeskViewer {
  readonly realm: Realm;
  readonly personId: UserId;
  readonly deskId: DeskId;
  readonly supervises: boolean;
}

/** Deny by default: of cases only those that were released to the desk, also in counts. */
export abstract class MyDeskQueries {
  abstract of(viewer: DeskViewer): Promise<MyDesk>;
}

/** What each lane shows at most. */
export const LANE_CAP = 50;
