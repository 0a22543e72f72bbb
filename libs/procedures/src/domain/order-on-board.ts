import type { CrossingId, Direction, Instant, Mode } from '#kernel';
import type { Order } from './activation-parts.js';
import type { OrderAct } from './procedure.js';

/** What an order means for lanes of its own side, where its desk runs them. */
export interface OrderedLanes {
  readonly crossingIds: readonly CrossingId[];
  /** Null: every one. */
  readonly mode: Mode | null;
  readonly direction: Direction | null;
  readonly status: 'open' | 'restricted' | 'suspended';
  readonly from: Instant;
  readonly until: Instant | null;
  readonly text: string;
}

/** Acts that say how lanes are. To divert or to inspect everybody keeps lanes open to some: restricted, and the text says how. */
const STATUS: Partial<Record<OrderAct, OrderedLanes['status']>> = {
  suspend: 'suspended',
  restrict: 'restricted',
  divert: 'restricted',
  'inspect-all': 'restricted',
  reopen: 'open',
};

/**
 * What the border board is told of an order; null where it says nothing about lanes.
 * @param crossingIds where the activation is: an order that names no crossing is about all of them
 */
export const orderedLanes = (order: Order, crossingIds: readonly CrossingId[]): OrderedLanes | null => {
  const { act, target, from, until, text } = order;
  const status = STATUS[act];
  if (status === undefined || target.of !== 'lanes') return null;
  const where = target.crossingId === null ? crossingIds : [target.crossingId];
  return where.length === 0
    ? null
    : { crossingIds: where, mode: target.mode, direction: target.direction, status, from, until, text };
};
