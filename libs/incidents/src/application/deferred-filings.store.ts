import type { DeskId, ErrorParams, Instant, Realm, RequestContext } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { FilingAnswer } from './report-intake.js';
import type { FileReportCommand } from './file-report.handler.js';

/** A filing as it was received: who filed what, under which claim. */
export interface Received {
  readonly id: string;
  readonly ctx: RequestContext & { readonly idempotency: NonNullable<RequestContext['idempotency']> };
  readonly command: FileReportCommand;
}

/** What the filer holds in hand while the filing waits. */
export interface FilingReceipt {
  readonly receiptId: string;
  readonly state: 'waiting';
  readonly receivedAt: Instant;
}

/** A row that was written, or found: what came first under the claim, with its fingerprint. */
export interface Kept {
  readonly owner: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly receiptId: string;
  readonly receivedAt: Instant;
}

/** Why it could not be filed, as a code that has a phrase. */
export interface FilingProblem {
  readonly code: string;
  readonly params: ErrorParams;
}

/** One filing in the hands of a worker. */
export interface InHand extends Received {
  readonly receivedAt: Instant;
  readonly attempts: number;
}

export type FilingOutcome = { readonly answer: FilingAnswer } | { readonly problem: FilingProblem };

/** A filing as its desk sees it. */
export interface DeferredFiling {
  readonly id: string;
  readonly state: 'waiting' | 'filed' | 'refused';
  readonly title: string;
  readonly lifeSafety: boolean;
  readonly receivedAt: Instant;
  readonly settledAt: Instant | null;
  /** Filings that came before it and wait too. */
  readonly ahead: number;
  readonly answer: FilingAnswer | null;
  readonly problem: FilingProblem | null;
}

/** One filing in the line of those that wait. */
export interface InLine {
  readonly id: string;
  /** Its number among those that wait now, from 1. */
  readonly place: number;
  readonly deskId: DeskId;
  readonly receivedAt: Instant;
  /** Null of another desk's. */
  readonly title: string | null;
  /** Where the next page goes on. */
  readonly seq: string;
}

/** How much waits, and since when. */
export interface Waiting {
  readonly count: number;
  readonly oldest: Instant | null;
  /** Seconds for which that has waited, by the clock of the machine. */
  readonly waited: number;
  /** Received within the last seconds: the flood is on. */
  readonly fresh: number;
}

/** Port to filings that were received and are filed later. */
export abstract class DeferredFilings {
  /**
   * Writes all in one statement. What is absent from the answer was filed already under its claim, in the ordinary way.
   * @returns for each claim what came first under it
   */
  abstract keep(batch: readonly Received[]): Promise<Kept[]>;

  /** Takes the oldest that nobody has in hand, in the order in which they came. */
  abstract lease(limit: number, seconds: number): Promise<InHand[]>;

  /** Notes the end in the transaction that filed it. Nothing happens when that was noted before. */
  abstract settle(tx: Tx, id: string, outcome: FilingOutcome): void;

  /** Gives one back that stumbled, for a later attempt. */
  abstract giveBack(id: string, seconds: number): Promise<void>;

  abstract waiting(): Promise<Waiting>;

  /** Newest first; of one desk. */
  abstract list(
    viewer: { readonly realm: Realm; readonly deskId: DeskId },
    page: { readonly limit: number; readonly state: DeferredFiling['state'] | null; readonly before: string | null },
  ): Promise<DeferredFiling[]>;

  abstract find(viewer: { readonly realm: Realm; readonly deskId: DeskId }, id: string): Promise<DeferredFiling | null>;

  /** All that wait now, whoever filed them, in the order in which they are filed; what they are about, of the viewer's desk alone. */
  abstract line(
    viewer: { readonly realm: Realm; readonly deskId: DeskId },
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<InLine[]>;

  /** Filings of each desk that wait now. */
  abstract waitingByDesk(realm: Realm): Promise<{ readonly deskId: DeskId; readonly count: number }[]>;
}
