import type { DeskId } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import { earlyNoticeAggregate, type EarlyNotice } from '../domain/early-notice.js';
import type { EarlyNoticeEvent } from '../domain/early-notice.events.js';

/** Port to the rows of early notices. Abstract class, so that it is its own injection token. */
export abstract class EarlyNoticesRepository extends AggregateStore<EarlyNotice, EarlyNoticeEvent> {
  readonly aggregate = earlyNoticeAggregate;

  /** Keeps where it came from, for the desk that gave it alone. */
  abstract keepSource(tx: Tx, id: string, deskId: DeskId, source: string): void;

  /** Where it came from, if this desk gave it. */
  abstract sourceFor(tx: Tx, id: string, deskId: DeskId): Promise<string | null>;
}
