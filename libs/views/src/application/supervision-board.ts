import type { LadderAction, TargetRule } from '#escalation';
import type { DeskId, HandoffId, Instant, Priority, Realm, UserId } from '#kernel';
import type { Deadlock } from '../domain/find-deadlocks.js';
import type { CaseLine, OwedAct } from './case-line.js';
import type { ReportLine } from './my-desk.js';

export const BOARD_LANES = ['breached', 'next-hour', 'offers-to-us', 'our-offers-unanswered', 'nobodys'] as const;
export type BoardLane = (typeof BOARD_LANES)[number];

/** The rung that was reached last, and whom it told. */
export interface RungReached {
  /** Place of the rung on its ladder, 0 for the first. */
  readonly step: number;
  /** How often the ladder had gone round before. */
  readonly loop: number;
  readonly action: LadderAction;
  readonly target: TargetRule;
  readonly deskIds: readonly DeskId[];
  /** The order of government for which no desk is known, where the joint desk was told in its place. */
  readonly absent: 'state' | 'federal' | null;
  readonly at: Instant;
  /** Where nobody was, when it reached no one; empty when somebody was there. */
  readonly nobodyAt: readonly DeskId[];
}

interface BoardEntry {
  /** The desk that owes, or that the entry is about. */
  readonly deskId: DeskId;
  readonly owed: OwedAct | null;
  readonly dueAt: Instant | null;
  /** Null while no rung was reached. */
  readonly lastRung: RungReached | null;
}

/** Something owed on a case: late, or due within the hour. */
export interface BoardOwedItem extends BoardEntry {
  readonly lane: 'breached' | 'next-hour';
  readonly case: CaseLine;
}

/** Something owed that belongs to no case, late or due within the hour: a request, a consent, a correction, a contact report. */
export interface BoardMatterItem extends BoardEntry {
  readonly lane: 'breached' | 'next-hour';
  readonly owed: OwedAct;
  readonly matter: {
    readonly lifeSafety: boolean;
    /** The desk that waits; null when nobody in particular does. */
    readonly counterpartDeskId: DeskId | null;
  };
}

/** An offer of the lead that is not answered. */
export interface BoardOfferItem extends BoardEntry {
  readonly lane: 'offers-to-us' | 'our-offers-unanswered';
  readonly case: CaseLine;
  readonly handoff: {
    readonly id: HandoffId;
    readonly version: number;
    readonly state: 'offered' | 'clarification_asked';
    readonly kind: 'transfer' | 'joint_lead_life_safety' | 'strand' | 'referral_outside';
    readonly fromDeskId: DeskId;
    /** Null for a referral outside the system. */
    readonly toDeskId: DeskId | null;
  };
}

/** A case that nobody took: not acknowledged in time, or led by a desk that is no more. */
export interface BoardUntakenCaseItem extends BoardEntry {
  readonly lane: 'nobodys';
  readonly because: 'unacknowledged' | 'lead-inactive';
  readonly case: CaseLine;
}

/** A report that nobody has triaged yet. */
export interface BoardUntriagedItem extends BoardEntry {
  readonly lane: 'nobodys';
  readonly because: 'untriaged';
  readonly report: ReportLine;
}

export type BoardItem = BoardOwedItem | BoardMatterItem | BoardOfferItem | BoardUntakenCaseItem | BoardUntriagedItem;

/** What a desk has on it, as far as the reader's desk sees it. */
export interface DeskLoad {
  readonly deskId: DeskId;
  readonly active: boolean;
  /** Open cases that the desk leads. */
  readonly openCases: Readonly<Record<Priority, number>>;
  readonly openObligations: number;
  readonly breached: number;
  /** When the oldest of what is overdue was due. */
  readonly oldestDueAt: Instant | null;
}

/** The cases in a person's hands: those that a desk leads and on which this person of it acted last. Work stays the desk's. */
export interface PersonLoad {
  readonly personId: UserId;
  readonly name: string;
  readonly deskId: DeskId;
  readonly openCases: number;
  /** Cases among them on which the desk has something overdue. */
  readonly overdueCases: number;
  readonly oldestDueAt: Instant | null;
}

/** What a supervisor looks over. */
export interface SupervisionBoard {
  readonly now: Instant;
  /** The desks that are looked at. */
  readonly deskIds: readonly DeskId[];
  /** How many stand in each lane; of each only the first are in `items`. */
  readonly lanes: Readonly<Record<BoardLane, number>>;
  /** By lane, then priority, then due time; what belongs to no case stands after the cases, or before them when it is about life. An acknowledgement that is late stands in `breached` and in `nobodys`. */
  readonly items: readonly BoardItem[];
  readonly load: readonly DeskLoad[];
  readonly people: readonly PersonLoad[];
  /** Rounds of desks that wait for each other, in what the reader's desk sees. */
  readonly deadlocks: readonly Deadlock[];
}

/** Who looks, and at which desks. */
export interface BoardWanted {
  readonly realm: Realm;
  /** The reader's own desk: only what was released to it is seen and counted. */
  readonly viewer: DeskId;
  readonly agencyId: string;
  readonly deskIds: readonly DeskId[];
}

export abstract class SupervisionBoardQueries {
  abstract of(wanted: BoardWanted): Promise<SupervisionBoard>;
}
