import type { CountryCode, DeskId, DomainEvent, HandoffId, Impact, Instant, OnPaper, Priority, ReportId } from '#kernel';
import type { Attachment } from './attachment.js';
import type {
  Conflict,
  Correction,
  CustodyCause,
  Grouping,
  JointDesk,
  Link,
  Opening,
  Participant,
  Resolution,
  Task,
} from './case.js';

interface ByDesk {
  readonly deskId: DeskId;
}

/** Data of each event of a case. A new event without data here, or without a phrase in both languages, does not compile. */
export interface CaseEventData {
  'case.opened': Opening & {
    readonly priority: Priority;
    readonly leadDeskId: DeskId;
    readonly leadCountry: CountryCode;
    readonly participants: readonly Participant[];
  };
  'case.acknowledged': ByDesk;
  'case.started': ByDesk;
  'case.resolved': ByDesk & Omit<Resolution, 'resolvedAt'>;
  'case.closed': ByDesk;
  'case.reopened': ByDesk & { readonly reason: string };
  'case.noted': ByDesk & {
    readonly noteId: string;
    readonly text: string;
    readonly language: string;
    /** Set when the note also says when to look at the case again. */
    readonly bringUpAt: Instant | null;
  };
  /** The note was written on a log while the system was away, and entered later. */
  'case.entered-from-paper': ByDesk & OnPaper & { readonly noteId: string };
  'case.attached': ByDesk & Attachment;
  'case.watched': ByDesk;
  'case.unwatched': ByDesk;
  'case.task-added': Omit<Task, 'doneAt'> & { readonly byDeskId: DeskId };
  'case.task-done': ByDesk & { readonly id: string; readonly title: string; readonly remark: string | null };
  'case.impact-assessed': ByDesk & Impact & { readonly country: CountryCode };
  'case.priority-changed': {
    /** Null when the engine raised it (a ladder step, a graver report). */
    readonly deskId: DeskId | null;
    readonly from: Priority;
    readonly to: Priority;
    readonly reason: string | null;
    readonly lifeSafety: boolean;
  };
  'case.participant-added': Participant & { readonly byDeskId: DeskId | null };
  'case.participant-removed': ByDesk & { readonly byDeskId: DeskId; readonly reason: string };
  'case.linked': { readonly link: Link; readonly relation: string; readonly byDeskId: DeskId | null };
  'case.grouped': Omit<Grouping, 'since'>;
  'case.ungrouped': Pick<Grouping, 'otherId' | 'relation'>;
  'case.lead-moved': {
    readonly fromDeskId: DeskId;
    readonly toDeskId: DeskId;
    readonly toCountry: CountryCode;
    readonly by: Exclude<CustodyCause, 'filing'>;
    readonly causeId: string;
    readonly kind: string;
    /** What a supervisor said who moved it; nothing where an offer or a ladder says enough. */
    readonly reason?: string;
    /** Accepting an offer is saying yes; a desk that came to lead otherwise still owes its acknowledgement. */
    readonly acknowledged: boolean;
  };
  'case.offer-opened': { readonly handoffId: HandoffId };
  'case.offer-closed': { readonly handoffId: HandoffId; readonly how: OfferEnd; readonly bounces: number };
  'case.claimed': ByDesk & { readonly reason: string };
  'case.conflict-opened': Pick<Conflict, 'id' | 'kind' | 'claimants' | 'joint'>;
  'case.conflict-proposed': JointDesk & { readonly byDeskId: DeskId; readonly byCountry: CountryCode; readonly reason: string };
  'case.conflict-settled': ByDesk & { readonly id: string; readonly proposedBy: DeskId; readonly confirmedBy: DeskId };
  'case.correction-issued': ByDesk &
    Pick<Correction, 'id' | 'kind' | 'text' | 'language'> & { readonly recipients: readonly DeskId[] };
  'case.correction-acknowledged': ByDesk & { readonly id: string };
  /** The report that the case was opened from gave it its title, and its words are gone. */
  'case.title-taken-out': { readonly reportId: ReportId; readonly redactionId: string };
}

/** How an offer ends; `superseded` when the lead moved for another reason while it was open. */
export type OfferEnd = 'accepted' | 'declined' | 'withdrawn' | 'expired' | 'superseded';

export type CaseEventType = keyof CaseEventData;
export type CaseEvent = { [Type in CaseEventType]: DomainEvent<Type, CaseEventData[Type]> }[CaseEventType];

/** One event of a case, as its data says. */
export const caseEvent = <Type extends CaseEventType>(type: Type, at: Instant, data: CaseEventData[Type]): CaseEvent =>
  ({ type, v: 1, at, data }) as unknown as CaseEvent;
