import type { CaseId, Instant, Pause, RequestContext, RequestId } from '#kernel';
import type { Stored } from '#ledger';
import type { Page } from '#platform/http';
import type { Standing } from '../domain/parties.js';
import type { Request } from '../domain/request.js';
import type { SeenState } from '../domain/seen-by.js';

export const DUE_FILTERS = ['overdue', 'hour', 'day'] as const;
/** Overdue, or due within so long and not overdue. */
export type DueFilter = (typeof DUE_FILTERS)[number];

export interface RequestFilter {
  readonly direction: 'in' | 'out' | null;
  readonly state: SeenState | null;
  readonly caseId: CaseId | null;
  readonly due: DueFilter | null;
  /** A number or its beginning, or words of the title. */
  readonly q: string | null;
  readonly limit: number;
  readonly cursor: string | null;
}

/** A request as one desk sees it, with what the engine says of its clocks. */
export interface RequestSeen extends Stored<Request> {
  readonly standing: Standing;
  /** Whether the desk may know which case it is about. */
  readonly caseSeen: boolean;
  /** Null while the clock stands, before the delivery, and when nothing is owed any more. */
  readonly dueAt: Instant | null;
  readonly acknowledgeBy: Instant | null;
  readonly overdue: boolean;
  /** Stretches in which a surge held the clock; the request itself knows of the others. */
  readonly pauses: readonly Pause[];
}

/** Reads. A desk sees the requests that it takes part in or was copied on; others do not exist for it. */
export abstract class RequestsQueries {
  /** Newest first. */
  abstract list(ctx: RequestContext, filter: RequestFilter): Promise<Page<RequestSeen>>;

  /** @throws DomainError not-found */
  abstract get(ctx: RequestContext, id: RequestId): Promise<RequestSeen>;

  /** Those that the desk sees besides `except`, by a word of a subject or by a number; newest first. */
  abstract naming(ctx: RequestContext, word: string, except: RequestId, limit: number): Promise<readonly RequestSeen[]>;
}
