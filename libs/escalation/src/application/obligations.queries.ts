import type { DeskId, Instant, Realm } from '#kernel';
import type { Stored } from '#ledger';
import type { Obligation } from '../domain/obligation.js';
import type { FiredStep } from './obligations.store.js';

/** `breached` is a fact of open and met obligations alike; `open` includes those that are overdue. */
export const OBLIGATION_FILTERS = ['open', 'met', 'breached', 'cancelled'] as const;
export type ObligationFilter = (typeof OBLIGATION_FILTERS)[number];

/** Whose eyes: a desk sees what it owes, what it waits for, and what is owed on cases that were released to it. */
export interface Viewer {
  readonly realm: Realm;
  readonly deskId: DeskId;
}

export interface ObligationsWanted {
  /** Debtor or counterpart. */
  readonly desk?: DeskId;
  readonly state?: ObligationFilter;
  readonly caseId?: string;
  /** Kinds of what is owed about. */
  readonly subjects?: readonly string[];
  readonly limit: number;
  /** Sort key of the last one given: due time (`infinity` while paused) and id. */
  readonly after?: readonly [dueAt: string, id: string];
}

export interface ObligationSeen extends Stored<Obligation> {
  readonly dueAt: Instant | null;
  readonly nextStepAt: Instant | null;
  readonly overdue: boolean;
  readonly sortDue: string;
}

/** What a desk owes now, and how long its acknowledgements take. Figures alone. */
export interface DeskOwes {
  readonly deskId: DeskId;
  readonly open: number;
  readonly overdue: number;
  /** Acknowledgements that are owed. */
  readonly waiting: number;
  /** Those of the last hour, with those that are owed, and the minutes that they took so far. */
  readonly acknowledgements: number;
  readonly acknowledgementMinutes: number;
}

/** What desks may read of obligations. Not visible is absent. */
export abstract class ObligationsQueries {
  /** Of every desk that owes something or acknowledged within the hour; for figures of a whole border, not for a reader. */
  abstract owedByDesk(realm: Realm): Promise<DeskOwes[]>;

  /** Clocks that a surge holds, by the desk that owes. */
  abstract suspendedByDesk(realm: Realm): Promise<{ readonly deskId: DeskId; readonly count: number }[]>;

  /** Earliest due first; one more than the limit, so that a reader knows whether there are more. */
  abstract list(viewer: Viewer, wanted: ObligationsWanted): Promise<ObligationSeen[]>;

  /** With the rungs that were reached and the realm's time. */
  abstract find(
    viewer: Viewer,
    id: string,
  ): Promise<(ObligationSeen & { readonly now: Instant; readonly fired: readonly FiredStep[] }) | null>;
}
