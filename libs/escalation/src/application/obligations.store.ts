import type { DeskId, Instant, Realm } from '#kernel';
import { AggregateStore, type Stored } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { ObligationAct } from '../domain/debt.js';
import type { Obligation, ObligationEvent } from '../domain/obligation.js';

/** Which open obligations are meant: of one subject, perhaps of one act, perhaps of one debtor. */
export interface Owed {
  readonly subjectId: string;
  readonly act?: ObligationAct;
  readonly deskId?: DeskId;
}

/** A rung that was reached: the guard's row. */
export interface FiredStep {
  readonly obligationId: string;
  readonly step: number;
  readonly loop: number;
  readonly scheduledFor: Instant;
  readonly firedAt: Instant;
}

/** Port to the rows of obligations. */
export abstract class ObligationsStore extends AggregateStore<Obligation, ObligationEvent> {
  /** Locks the open obligations that are meant, in order of id. */
  abstract lockOpen(tx: Tx, owed: Owed): Promise<Stored<Obligation>[]>;

  /** Locks these, in order of id. */
  abstract lock(tx: Tx, ids: readonly string[]): Promise<Stored<Obligation>[]>;

  /**
   * Locks up to `limit` obligations whose clock has come by `tx.now`: life safety first, then most overdue; skips what others hold. The
   * time is read again behind the locks: a row may have changed between the first reading and its lock.
   */
  abstract claimDue(tx: Tx, limit: number, lifeSafetyOnly: boolean): Promise<Stored<Obligation>[]>;

  /** Locks up to `limit` clocks of these desks that run and that a surge may stop; skips what others hold. */
  abstract claimRunning(tx: Tx, deskIds: readonly DeskId[], limit: number): Promise<Stored<Obligation>[]>;

  /** Locks up to `limit` clocks that a surge holds at any desk but these; skips what others hold. */
  abstract claimSuspended(tx: Tx, exceptDeskIds: readonly DeskId[], limit: number): Promise<Stored<Obligation>[]>;

  /** Realms in which a surge holds a clock. */
  abstract suspendedRealms(): Promise<Realm[]>;

  abstract firedSteps(tx: Tx, ids: readonly string[]): Promise<FiredStep[]>;

  /** @throws when a rung of a loop was already recorded */
  abstract recordSteps(tx: Tx, steps: readonly FiredStep[]): Promise<void>;

  /** Moves clocks on without an event: for rows that cannot be advanced, so that they do not hold up the others. They are faults from now on. */
  abstract setAside(tx: Tx, ids: readonly string[], until: Instant): Promise<void>;
}

/** A live clock as the auditor reads it. */
export interface LiveClock extends Stored<Obligation> {
  readonly realm: Realm;
  readonly nextStepAt: Instant | null;
}

/** Port for looking at all clocks from outside any command. */
export abstract class ObligationWatch {
  /** Realms with a clock that has come, of life safety or of any. */
  abstract dueRealms(lifeSafetyOnly: boolean): Promise<Realm[]>;

  /** Clocks that came longer ago in real time than is tolerated, and were not seen to. */
  abstract late(seconds: {
    readonly lifeSafety: number;
    readonly other: number;
  }): Promise<{ readonly live: number; readonly drills: number; readonly oldest: Instant | null }>;

  /** Live obligations in order of id. */
  abstract page(afterId: string | null, limit: number): Promise<LiveClock[]>;

  /** Sets a clock right, unless the obligation has moved on since it was read. */
  abstract rearm(id: string, version: number, nextStepAt: Instant | null): Promise<boolean>;
}
