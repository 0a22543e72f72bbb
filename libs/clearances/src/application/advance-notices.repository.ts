import type { ActivationId, DeskId } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import { advanceNoticeAggregate, type AdvanceNotice } from '../domain/advance-notice.js';
import type { AdvanceNoticeEvent } from '../domain/advance-notice.events.js';
import type { Names } from './names.js';

export interface KeptNames {
  readonly salt: string;
  readonly names: Names;
}

/** Port to the rows of advance notices. Abstract class, so that it is its own injection token. */
export abstract class AdvanceNoticesRepository extends AggregateStore<AdvanceNotice, AdvanceNoticeEvent> {
  readonly aggregate = advanceNoticeAggregate;

  /** Keeps names for those who may read them, in place of what was kept before. */
  abstract keepNames(tx: Tx, id: string, kept: KeptNames): void;

  abstract namesOf(tx: Tx, id: string): Promise<KeptNames>;

  /** Desks that sit in a live activation; null when there is none. */
  abstract seatedIn(tx: Tx, id: ActivationId): Promise<readonly DeskId[] | null>;

  /** Whether a desk may know of the notice: it takes part, sees its case, or sits in its activation. */
  abstract mayKnow(tx: Tx, id: string, deskId: DeskId): Promise<boolean>;
}
