import type { DeskId, Instant, Realm } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { ObligationAct, Subject } from '../domain/debt.js';

/** A live obligation whose clock cannot be computed or advanced. */
export interface FaultyClock {
  readonly obligationId: string;
  readonly act: ObligationAct;
  readonly subjectKind: Subject['kind'];
  readonly deskId: DeskId;
  readonly lifeSafety: boolean;
}

export interface FaultOutcome {
  readonly obligationId: string;
  /** Whether its clock runs again, or nothing is owed any more. */
  readonly mended: boolean;
}

/** Port to the clocks that cannot be kept. The audit finds them, and the sweep, which sets them aside; people take them from here. */
export abstract class ObligationFaults {
  /** Found by the audit. */
  abstract found(obligationIds: readonly string[]): Promise<void>;
  /** Found well by the audit. */
  abstract mended(obligationIds: readonly string[]): Promise<void>;
  /** Those among them that nobody has answered for. */
  abstract unanswered(obligationIds: readonly string[]): Promise<string[]>;

  /** Realms in which there is something to put before a person, or to tell one. */
  abstract realms(): Promise<Realm[]>;
  /** Locks what nobody was told of yet; what life depends on first. */
  abstract unfiled(tx: Tx, limit: number): Promise<FaultyClock[]>;
  abstract filed(tx: Tx, obligationIds: readonly string[]): Promise<void>;
  /** What was tried again since, and how it went; told once. */
  abstract outcomes(tx: Tx): Promise<FaultOutcome[]>;
  /** Lets the next sweep try it: the clock says that it has come. */
  abstract retry(tx: Tx, obligationId: string, now: Instant): Promise<void>;
  abstract giveUp(tx: Tx, obligationId: string): Promise<void>;
}
