import type { ActivationId, AdvanceNoticeId, CaseId, CrossingId, DeskId, Instant, Realm, RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import type { Page } from '#platform/http';
import type { AdvanceNotice } from '../domain/advance-notice.js';
import type { AdvanceNoticeStateName } from '../domain/advance-notice.machine.js';
import type { Names } from './names.js';

/** Announced to this desk, by it, or standing at a line of its own. */
export const DIRECTIONS = ['in', 'out', 'line'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface AdvanceNoticeFilter {
  readonly direction: Direction | null;
  readonly state: AdvanceNoticeStateName | null;
  /** Those that still run. */
  readonly open: boolean | null;
  /** Preferred or alternate. */
  readonly crossingId: CrossingId | null;
  /** A desk that takes part. */
  readonly desk: DeskId | null;
  readonly caseId: CaseId | null;
  readonly activationId: ActivationId | null;
  readonly limit: number;
  readonly cursor: string | null;
}

/** A clock of the notice that runs, or stands. */
export interface NoticeClock {
  readonly obligationId: string;
  readonly act: string;
  readonly deskId: DeskId;
  /** Null while it stands. */
  readonly dueAt: Instant | null;
  readonly overdue: boolean;
}

export interface AdvanceNoticeSeen extends Stored<AdvanceNotice> {
  readonly now: Instant;
  readonly clocks: readonly NoticeClock[];
  /** Null for every desk but the announcing one and those that decide, whether there are any or not; and in lists. */
  readonly names: Names | null;
}

/** Which notices' windows are over, of every realm. */
export interface RunOut {
  readonly id: AdvanceNoticeId;
  readonly realm: Realm;
}

/** Reads. A notice exists for the desks that take part in it, that see its case, or that sit in its activation. */
export abstract class AdvanceNoticesQueries {
  /** Newest first, without names. */
  abstract list(ctx: RequestContext, filter: AdvanceNoticeFilter): Promise<Page<AdvanceNoticeSeen>>;

  /** @throws DomainError not-found */
  abstract get(ctx: RequestContext, id: AdvanceNoticeId): Promise<AdvanceNoticeSeen>;

  abstract runOut(limit: number): Promise<RunOut[]>;

  abstract any(realm: Realm): Promise<boolean>;
}
