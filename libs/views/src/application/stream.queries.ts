import type { DeskId, Instant, Realm, UserId } from '#kernel';

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

/** Whose eyes: those of a desk, and in a drill of a person who oversees it. */
export interface StreamViewer {
  readonly deskId: DeskId;
  readonly userId: UserId;
}

/** Ledger entries of the cases that a desk may see, and of what it takes part in beyond a case; in a drill, all of them for who oversees it,
 * and for each who is enrolled how the drill goes on; for who only looks on, also that something was played. */
export abstract class StreamQueries {
  abstract after(seq: number, realm: Realm, viewer: StreamViewer, limit: number): Promise<StreamedEntry[]>;
  /** Index of the newest leaf, -1 when there is none. */
  abstract head(): Promise<number>;
}
