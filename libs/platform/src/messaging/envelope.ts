import type { DeskId, Instant, Realm } from '#kernel';
import type { EventType } from '#phrases';

/** A committed event on its way to those who react to it. Self-contained and versioned: it may leave this database one day. */
export interface Envelope<Data = unknown> {
  /** The id of the ledger entry that tells the same event. */
  readonly id: string;
  readonly realm: Realm;
  readonly type: EventType;
  readonly v: number;
  readonly at: Instant;
  readonly stream: string;
  readonly sseq: number;
  readonly caseId: string | null;
  readonly actorDeskId: DeskId | null;
  readonly correlationId: string;
  readonly data: Data;
}
