import type { CaseId, DeskId, Instant, UserId } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { Case } from '../domain/case.js';
import type { CaseEvent } from '../domain/case-events.js';

/** Rows of cases, and what hangs on a case without being decided by it: visibility beyond its desks, and the text of notes. */
export abstract class CasesRepository extends AggregateStore<Case, CaseEvent> {
  /** Opens the case to a desk that has no place on it. Nothing happens when the desk sees it already. */
  abstract grantAccess(tx: Tx, caseId: CaseId, deskId: DeskId, because: string): Promise<void>;

  abstract isVisibleTo(tx: Tx, caseId: CaseId, deskId: DeskId): Promise<boolean>;

  /** Every desk that sees the case now. */
  abstract viewers(tx: Tx, caseId: CaseId): Promise<readonly DeskId[]>;

  abstract keepNote(
    tx: Tx,
    caseId: CaseId,
    note: {
      readonly id: string;
      readonly deskId: DeskId;
      readonly userId: UserId;
      readonly language: string;
      readonly text: string;
    },
  ): Promise<void>;

  /** Notes of a case, oldest first. */
  abstract notes(
    tx: Tx,
    caseId: CaseId,
  ): Promise<readonly { readonly at: Instant; readonly deskId: DeskId; readonly text: string }[]>;
}
