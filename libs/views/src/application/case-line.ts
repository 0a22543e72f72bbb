import type { ObligationAct, Subject } from '#escalation';
import type { CaseState } from '#incidents';
import type { CaseId, CorridorId, DeskId, IncidentKind, Instant, ObligationId, Place, Priority, Tlp } from '#kernel';

/** A case on one line of a screen. */
export interface CaseLine {
  readonly id: CaseId;
  readonly number: string;
  readonly title: string;
  /** Its title in another language; null where nobody wrote it. */
  readonly translation: { readonly language: string; readonly title: string } | null;
  readonly kind: IncidentKind;
  readonly priority: Priority;
  readonly state: CaseState;
  readonly lifeSafety: boolean;
  readonly leadDeskId: DeskId;
  readonly place: Place;
  readonly corridorId: CorridorId | null;
  readonly tlp: Tlp;
  readonly openedAt: Instant;
  readonly version: number;
}

/** What a desk owes on it. */
export interface OwedAct {
  readonly obligationId: ObligationId;
  readonly act: ObligationAct;
  /** The case, the handoff, the conflict or (kind `case`) the correction or report that the act is about. */
  readonly subject: Subject;
  /** Null while a pause holds the clock. */
  readonly dueAt: Instant | null;
  readonly overdue: boolean;
  /** The correction to acknowledge, when the act is that one. */
  readonly correctionId: string | null;
}
