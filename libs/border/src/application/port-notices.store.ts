import type { CrossingId, Instant } from '#kernel';
import type { Tx } from '#platform/persistence';

/** What a publisher writes about a port; null where it says that there is nothing. */
export interface SaidNotice {
  readonly crossingId: CrossingId;
  readonly text: string | null;
}

/** What is written about a crossing, in its publisher's words and language. */
export interface PortNotice {
  readonly crossingId: CrossingId;
  readonly source: string;
  readonly text: string;
  /** When these very words were first read, and last. */
  readonly since: Instant;
  readonly seenAt: Instant;
}

/** Port to the rows of notices: one of each source for each crossing. */
export abstract class PortNoticesStore {
  abstract keep(tx: Tx, source: string, notices: readonly SaidNotice[]): Promise<void>;
}
