import type {
  AgencyId,
  CaseId,
  CorridorId,
  CountryCode,
  CrossingId,
  DeskId,
  DomainEvent,
  IncidentKind,
  Instant,
  ReportId,
  Tlp,
  UserId,
} from '#kernel';

/** How sure the giver is, in four words; the source's own grade stays with the source. */
export const CONFIDENCES = ['confirmed', 'likely', 'possible', 'unknown'] as const;
export type NoticeConfidence = (typeof CONFIDENCES)[number];

/** What all that were told read. */
export interface NoticeContent {
  readonly text: string;
  /** BCP 47 tag of the language of the text. */
  readonly language: string;
  /** What it may become, if the giver has an idea. */
  readonly kind: IncidentKind | null;
  readonly confidence: NoticeConfidence;
  readonly lifeSafety: boolean;
  readonly crossingId: CrossingId | null;
  readonly tlp: Tlp;
}

/** Who gave it and who was told. Carried by every event, so that whoever reads one alone knows both. */
export interface Parties {
  readonly giverDeskId: DeskId;
  readonly recipients: readonly DeskId[];
  readonly lifeSafety: boolean;
}

type Event<Type extends string, Data extends object> = DomainEvent<Type, Parties & Data>;

/** Where it came from is no part of it: an entry of the ledger is read by more desks than the giver's. */
export type EarlyNoticeGiven = Event<
  'early-notice.given',
  {
    readonly by: UserId;
    readonly agencyId: AgencyId;
    readonly country: CountryCode;
    readonly corridorId: CorridorId | null;
    readonly content: NoticeContent;
    readonly expiresAt: Instant;
  }
>;

export type EarlyNoticeConfirmed = Event<
  'early-notice.confirmed',
  { readonly by: UserId; readonly deskId: DeskId; readonly text: string | null }
>;

export type EarlyNoticeRenewed = Event<
  'early-notice.renewed',
  { readonly by: UserId; readonly deskId: DeskId; readonly expiresAt: Instant }
>;

export type EarlyNoticeWithdrawn = Event<'early-notice.withdrawn', { readonly by: UserId; readonly reason: string | null }>;

export type EarlyNoticeExpired = Event<'early-notice.expired', { readonly expiredAt: Instant }>;

export type EarlyNoticeReported = Event<
  'early-notice.reported',
  { readonly by: UserId; readonly deskId: DeskId; readonly reportId: ReportId; readonly caseId: CaseId | null }
>;

export type EarlyNoticeEvent =
  EarlyNoticeGiven | EarlyNoticeConfirmed | EarlyNoticeRenewed | EarlyNoticeWithdrawn | EarlyNoticeExpired | EarlyNoticeReported;
