import type { ActivationId, AgencyId, CaseId, CountryCode, CrossingId, DeskId, DomainEvent, Instant, UserId } from '#kernel';
import type { ClearanceKind, Line } from './contents.js';
import type { Condition, RefusalCode, Seating, TimeWindow } from './parts.js';

/** What is kept of names in the open: salted digests, by which they can be proved later. Null where nothing was named. */
export interface NamesDigest {
  readonly lead: string | null;
  readonly people: string | null;
  readonly plates: string | null;
}

/** What a notice says to everybody who may read it: counts, no names. */
export interface Content {
  readonly kind: ClearanceKind;
  readonly lifeSafety: boolean;
  readonly crossingId: CrossingId;
  readonly alternateCrossingId: CrossingId | null;
  /** The side that is entered, and the one that is left. */
  readonly entering: CountryCode;
  readonly leaving: CountryCode;
  readonly window: TimeWindow;
  readonly lines: readonly Line[];
  /** What for, in the writer's language. */
  readonly purpose: string | null;
  /** BCP 47 tag. */
  readonly language: string;
  /** Key of the agreement that allows it; null when none is named. */
  readonly instrument: string | null;
  /** By when those who crossed and what they brought are to be back; null when nobody comes back. */
  readonly returnDueAt: Instant | null;
  readonly names: NamesDigest;
}

/** What became of a notice that nobody noted at the line, or that ended there. */
export const OUTCOMES = ['did-not-set-out', 'crossed-elsewhere', 'turned-back', 'crossed-unnoted', 'stayed', 'done'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Carried by every event, so that whoever reads one alone knows whom it concerns. */
export interface Common {
  readonly announcerDeskId: DeskId;
  readonly lifeSafety: boolean;
  readonly edition: number;
  /** Desks that hear of it. */
  readonly deskIds: readonly DeskId[];
}

type Event<Type extends string, Data extends object> = DomainEvent<Type, Common & Data>;
interface By {
  /** Null: laid down for a demonstration. */
  readonly by: UserId | null;
  readonly deskId: DeskId;
}

export type NoticeAnnounced = Event<
  'advance-notice.announced',
  By & {
    readonly agencyId: AgencyId;
    readonly country: CountryCode;
    readonly content: Content;
    readonly seating: Seating;
    readonly caseId: CaseId | null;
    readonly activationId: ActivationId | null;
    /** Desks that owe an answer now. */
    readonly askedDeskIds: readonly DeskId[];
  }
>;
export type PartCleared = Event<
  'advance-notice.part-cleared',
  By & { readonly conditions: readonly Condition[]; readonly window: TimeWindow }
>;
export type PartRefused = Event<
  'advance-notice.part-refused',
  By & { readonly ground: RefusalCode; readonly text: string; readonly language: string }
>;
export type PartAsked = Event<'advance-notice.asked', By & { readonly text: string; readonly language: string }>;
export type PartAnswered = Event<
  'advance-notice.answered',
  By & { readonly toDeskId: DeskId; readonly text: string; readonly language: string }
>;
export type NoticeChanged = Event<
  'advance-notice.changed',
  By & {
    readonly content: Content;
    readonly seating: Seating;
    readonly askedDeskIds: readonly DeskId[];
    readonly releasedDeskIds: readonly DeskId[];
  }
>;
export type NoticeWithdrawn = Event<'advance-notice.withdrawn', By & { readonly reason: string | null }>;
export type NoticeArrived = Event<
  'advance-notice.arrived',
  By & {
    /** Desks that have not answered, or that refuse: somebody stands at the line for them. */
    readonly waitingDeskIds: readonly DeskId[];
    readonly supervisorDeskIds: readonly DeskId[];
  }
>;
export type AnswerLate = Event<
  'advance-notice.answer-late',
  { readonly lateDeskId: DeskId; readonly supervisorDeskIds: readonly DeskId[] }
>;
export type WindowOverrun = Event<'advance-notice.window-overrun', { readonly supervisorDeskIds: readonly DeskId[] }>;
export type NoticeExpired = Event<
  'advance-notice.expired',
  { readonly expiredAt: Instant; readonly supervisorDeskIds: readonly DeskId[] }
>;
export type NoticeCrossed = Event<'advance-notice.crossed', By & { readonly returnDueAt: Instant | null }>;
export type NoticeReturned = Event<'advance-notice.returned', By & { readonly text: string | null }>;
export type NoticeClosed = Event<'advance-notice.closed', By & { readonly outcome: Outcome; readonly text: string | null }>;

export type AdvanceNoticeEvent =
  | NoticeAnnounced
  | PartCleared
  | PartRefused
  | PartAsked
  | PartAnswered
  | NoticeChanged
  | NoticeWithdrawn
  | NoticeArrived
  | AnswerLate
  | WindowOverrun
  | NoticeExpired
  | NoticeCrossed
  | NoticeReturned
  | NoticeClosed;
