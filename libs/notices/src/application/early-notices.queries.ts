import type { EarlyNoticeId, Instant, Realm, RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import type { Page } from '#platform/http';
import type { EarlyNotice } from '../domain/early-notice.js';
import type { EarlyNoticeStateName } from '../domain/early-notice.machine.js';

export interface EarlyNoticeFilter {
  readonly direction: 'in' | 'out' | null;
  readonly state: EarlyNoticeStateName | null;
  readonly limit: number;
  readonly cursor: string | null;
}

/** A notice as one desk may see it. */
export interface EarlyNoticeSeen extends Stored<EarlyNotice> {
  /** Its state by the clock of the realm: past its time it has expired, whether or not the sweep has come by. */
  readonly seenState: EarlyNoticeStateName;
  /** Null for every desk but the one that gave it. */
  readonly source: string | null;
  /** The desk may see what it became. */
  readonly follows: boolean;
}

export interface EarlyNoticeCounts {
  /** Live, given by others to this desk. */
  readonly received: number;
  /** Live, given by this desk. */
  readonly given: number;
  /** Live, and over within twelve hours. */
  readonly endingSoon: number;
  readonly nextEnd: Instant | null;
}

/** Which notices have run out, of every realm. */
export interface RunOut {
  readonly id: EarlyNoticeId;
  readonly realm: Realm;
}

/** Reads. A notice exists for the desk that gave it and for those that were told; its source for the first alone. */
export abstract class EarlyNoticesQueries {
  /** Newest first. */
  abstract list(ctx: RequestContext, filter: EarlyNoticeFilter): Promise<Page<EarlyNoticeSeen>>;

  /** @throws DomainError not-found */
  abstract get(ctx: RequestContext, id: EarlyNoticeId): Promise<EarlyNoticeSeen>;

  abstract count(ctx: RequestContext): Promise<EarlyNoticeCounts>;

  abstract runOut(limit: number): Promise<RunOut[]>;
}
