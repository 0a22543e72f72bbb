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

/** What desks may read of obligations. Not visible is absent. */
export abstract class ObligationsQueries {
  /** Earliest due first; one more than the limit, so that a reader knows whether there are more. */
  abstract list(viewer: Viewer, wanted: ObligationsWanted): Promise<ObligationSeen[]>;

  /** With the rungs that were reached and the realm's time. */
  abstract find(
    viewer: Viewer,
    id: string,
  ): Promise<(ObligationSeen & { readonly now: Instant; readonly fired: readonly FiredStep[] }) | null>;
}
