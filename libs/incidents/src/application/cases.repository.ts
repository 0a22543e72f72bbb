import type { CaseId, DeskId, Impact, Instant, Place, Side, Tlp, UserId } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { Case } from '../domain/case.js';
import type { CaseEvent } from '../domain/case-events.js';
import type { ReportTranslation } from '../domain/report-translation.js';

/** Something beyond the case, seen by fewer desks than the case, that has to end before the case does. */
export interface CaseHolder {
  readonly kind: 'request';
  readonly id: string;
}

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
      /** Absent where nobody wrote it. */
      readonly translation?: ReportTranslation;
      readonly text: string;
    },
  ): Promise<void>;

  /** Whether the case has this note or file, and nobody has taken it out. */
  abstract hasPaper(tx: Tx, caseId: CaseId, kind: 'note' | 'attachment' | 'report', id: string): Promise<boolean>;

  /** Takes the text of a note away for good, and gives what it was; null when it is not there, or not any more. */
  abstract takeOutNote(tx: Tx, caseId: CaseId, noteId: string, redactionId: string): Promise<PacketFacts['notes'][number] | null>;

  /** Keeps the case from closing as long as something beyond it is open. Nothing happens when it is held so already. */
  abstract hold(tx: Tx, caseId: CaseId, holder: CaseHolder): Promise<void>;

  abstract release(tx: Tx, holder: CaseHolder): Promise<void>;

  /** What holds it, one line for each. */
  abstract holds(tx: Tx, caseId: CaseId): Promise<readonly CaseHolder['kind'][]>;

  /** What is still owed on the case, by anybody. */
  abstract openObligations(tx: Tx, caseId: CaseId): Promise<readonly { readonly deskId: DeskId; readonly act: string }[]>;

  abstract packetFacts(tx: Tx, state: Case): Promise<PacketFacts>;
}

/** What the case tells of itself when it is handed over. Facts only: no clock, no due time, nothing that an offer itself moves. */
export interface PacketFacts {
  readonly caseId: CaseId;
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly side: Side;
  readonly place: Place;
  readonly occurredAt: Instant;
  readonly lifeSafety: boolean;
  readonly impact: Readonly<Record<string, Impact>>;
  readonly reports: readonly {
    readonly id: string;
    readonly version: number;
    readonly deskId: DeskId;
    readonly title: string;
    readonly description: string;
    readonly language: string;
  }[];
  readonly notes: readonly { readonly at: Instant; readonly deskId: DeskId; readonly text: string }[];
  readonly tasks: readonly { readonly id: string; readonly title: string; readonly done: boolean; readonly deskId: DeskId }[];
  readonly leadDeskId: DeskId;
  readonly supporting: readonly DeskId[];
  readonly informed: readonly DeskId[];
  readonly attachments: readonly {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly sha256: string;
  }[];
  readonly obligations: readonly { readonly act: string; readonly deskId: DeskId; readonly subject: string }[];
  readonly tlp: Tlp;
  readonly restrictions: readonly string[];
}
