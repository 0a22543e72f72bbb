import type { ChaseId, DeskId, Instant, ItemId, UserId } from '#kernel';
import type { Stored } from '#ledger';
import { shown } from '#reads';
import type { Chase, ChaseKind } from '../domain/chase.js';
import type { RecallReason } from '../domain/item.events.js';

export interface ReceiptOfChaseResponse {
  readonly deskId: DeskId;
  readonly acknowledgedAt: Instant | null;
  readonly by: UserId | null;
}

/** A correction or recall, and which desks have acknowledged it. The originator sees them all, a recipient itself. */
export interface ChaseResponse {
  readonly id: ChaseId;
  readonly itemId: ItemId;
  readonly kind: ChaseKind;
  readonly state: Chase['state'];
  readonly version: number;
  readonly because: RecallReason;
  readonly originatorDeskId: DeskId;
  /** The edition that is right now; null for a recall. */
  readonly edition: number | null;
  readonly openedAt: Instant;
  readonly openedBy: UserId;
  readonly receipts: readonly ReceiptOfChaseResponse[];
}

export const chaseResponse = ({ id, version, state: chase }: Stored<Chase>, reader: DeskId): ChaseResponse =>
  shown(
    'chase',
    { relation: 'party' },
    {
      id: id as ChaseId,
      itemId: chase.itemId,
      kind: chase.kind,
      state: chase.state,
      version,
      because: chase.because,
      originatorDeskId: chase.originatorDeskId,
      edition: chase.edition,
      openedAt: chase.openedAt,
      openedBy: chase.openedBy,
      receipts: chase.receipts.filter(({ deskId }) => chase.originatorDeskId === reader || deskId === reader),
    },
  );
