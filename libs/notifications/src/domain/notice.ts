import type { CaseId, DeskId, Instant, UserId } from '#kernel';

/** Whose attention is asked for at a desk: everybody's, that of whoever is on duty, or that of its supervisors. */
export const AUDIENCES = ['desk', 'duty-officer', 'supervisor'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const NOTICE_URGENCIES = ['life-safety', 'urgent', 'routine'] as const;
export type NoticeUrgency = (typeof NOTICE_URGENCIES)[number];

/**
 * What an event says to one desk. Case facts are no part of it by construction: it has a due time, a kind of owed act and nothing
 * that anybody wrote.
 */
export interface Notice {
  readonly deskId: DeskId;
  readonly audience: Audience;
  readonly dueAt: Instant | null;
  /** The owed act, for a rung of a ladder. */
  readonly act: string | null;
  /** Somebody must be reached: where nobody is on duty, the alternate is told too. */
  readonly mustReach: boolean;
  /** Only people of that very desk may know of it: it goes to no alternate. */
  readonly atHome: boolean;
  /** People of the desk who are told whether they are on duty or not. */
  readonly people?: readonly UserId[];
  /** Whose alone it is: nobody else of the desk reads it, and no endpoint hears of it. */
  readonly only?: UserId;
}

/** A notice with the desk whose place its reader takes, when it comes to an alternate. */
export interface PlacedNotice extends Notice {
  /** Nobody of the audience was on duty when it was sent. */
  readonly nobodyReached: boolean;
  readonly standsInFor: DeskId | null;
}

/** The committed event, as far as notifications read it. */
export interface NotifiedEvent {
  readonly type: string;
  readonly caseId: CaseId | null;
  /** Null when the engine acted. */
  readonly actorDeskId: DeskId | null;
  readonly data: unknown;
}
