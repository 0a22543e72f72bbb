import { type Aggregate, assertNever, type DeskId, type DomainEvent, type Instant, type ItemId, type UserId } from '#kernel';
import { refuse } from './disclosure.errors.js';
import type { RecallReason } from './item.events.js';

export const CHASE_KINDS = ['correction', 'recall'] as const;
export type ChaseKind = (typeof CHASE_KINDS)[number];

interface Opened {
  readonly itemId: ItemId;
  readonly kind: ChaseKind;
  readonly because: RecallReason;
  readonly originatorDeskId: DeskId;
  /** The edition that is right now; null for a recall. */
  readonly edition: number | null;
  /** Everybody who has the item at this moment, and whoever they passed it on to. */
  readonly recipientDeskIds: readonly DeskId[];
}

export interface Receipt {
  readonly deskId: DeskId;
  readonly acknowledgedAt: Instant | null;
  readonly by: UserId | null;
}

/** One correction or recall on its way to everybody who holds the item. */
export interface Chase extends Omit<Opened, 'recipientDeskIds'> {
  readonly state: 'open' | 'done';
  readonly openedAt: Instant;
  readonly openedBy: UserId;
  readonly receipts: readonly Receipt[];
}

export type ChaseEvent =
  | DomainEvent<'chase.opened', Opened & { readonly by: UserId }>
  | DomainEvent<
      'chase.acknowledged',
      {
        readonly itemId: ItemId;
        readonly originatorDeskId: DeskId;
        readonly deskId: DeskId;
        readonly by: UserId;
        /** How many have not acknowledged yet. */
        readonly left: number;
      }
    >;

const stateOf = (receipts: readonly Receipt[]): Chase['state'] =>
  receipts.every(({ acknowledgedAt }) => acknowledgedAt !== null) ? 'done' : 'open';

export const chaseAggregate: Aggregate<Chase, ChaseEvent> = {
  name: 'chase',
  caseOf: () => null,
  evolve: (chase, event) => {
    if (chase === null) {
      if (event.type !== 'chase.opened') throw new TypeError(`${event.type} before a chase was opened`);
      const { recipientDeskIds, by, ...facts } = event.data;
      const receipts = recipientDeskIds.map((deskId): Receipt => ({ deskId, acknowledgedAt: null, by: null }));
      return { ...facts, state: stateOf(receipts), openedAt: event.at, openedBy: by, receipts };
    }
    switch (event.type) {
      case 'chase.opened':
        throw new TypeError('a chase is opened once');
      case 'chase.acknowledged': {
        const { deskId, by } = event.data;
        const receipts = chase.receipts.map((receipt) =>
          receipt.deskId === deskId ? { deskId, acknowledgedAt: event.at, by } : receipt,
        );
        return { ...chase, state: stateOf(receipts), receipts };
      }
      default:
        return assertNever(event);
    }
  },
};

export const openChase = (opened: Opened, by: UserId, now: Instant): ChaseEvent[] => [
  { type: 'chase.opened', v: 1, at: now, data: { ...opened, by } },
];

/** Acknowledging twice is acknowledging once. @throws DomainError chase-not-yours */
export const acknowledgeChase = (
  chase: Chase,
  by: { readonly deskId: DeskId; readonly userId: UserId },
  now: Instant,
): ChaseEvent[] => {
  const receipt = chase.receipts.find(({ deskId }) => deskId === by.deskId);
  if (receipt === undefined) throw refuse('chase-not-yours');
  if (receipt.acknowledgedAt !== null) return [];
  const left = chase.receipts.filter(({ acknowledgedAt }) => acknowledgedAt === null).length - 1;
  const { itemId, originatorDeskId } = chase;
  return [
    {
      type: 'chase.acknowledged',
      v: 1,
      at: now,
      data: { itemId, originatorDeskId, deskId: by.deskId, by: by.userId, left },
    },
  ];
};
