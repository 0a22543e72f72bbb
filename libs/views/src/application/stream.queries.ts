import type { DeskId, Instant, Realm } from '#kernel';

/** What a viewer is told of an entry: that it is there. The content is read by the routes, with their own checks. */
export interface StreamedEntry {
  /** Leaf index: the order in which the ledger took it, the same for every reader. */
  readonly seq: number;
  readonly type: string;
  /** Null for what belongs to no case. */
  readonly caseId: string | null;
  readonly stream: string;
  readonly version: number;
  readonly at: Instant;
}

/** Ledger entries of the cases that a desk may see, and of what it takes part in beyond a case. */
export abstract class StreamQueries {
  abstract after(seq: number, realm: Realm, deskId: DeskId, limit: number): Promise<StreamedEntry[]>;
  /** Index of the newest leaf, -1 when there is none. */
  abstract head(): Promise<number>;
}
