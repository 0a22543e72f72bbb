import { defineMachine, type TransitionTable } from '#kernel';

/** Unknown is a state of its own: nobody has said anything that still holds. Nothing becomes open by itself. */
export const LANE_STATUSES = ['unknown', 'open', 'restricted', 'suspended', 'closed'] as const;
export type LaneStatus = (typeof LANE_STATUSES)[number];

/** What a desk can say of its lanes. */
export const SAYABLE_STATUSES = ['open', 'restricted', 'suspended', 'closed'] as const;
export type SayableStatus = (typeof SAYABLE_STATUSES)[number];

export type LaneAct = 'open' | 'restrict' | 'suspend' | 'close' | 'lapse';

/** What is closed was not going on, so it cannot be suspended; whoever closes it again says so with another reason or end. */
const table: TransitionTable<LaneStatus, LaneAct> = {
  unknown: { open: 'open', restrict: 'restricted', suspend: 'suspended', close: 'closed' },
  open: { open: 'open', restrict: 'restricted', suspend: 'suspended', close: 'closed', lapse: 'unknown' },
  restricted: { open: 'open', restrict: 'restricted', suspend: 'suspended', close: 'closed', lapse: 'unknown' },
  suspended: { open: 'open', restrict: 'restricted', suspend: 'suspended', close: 'closed', lapse: 'unknown' },
  closed: { open: 'open', restrict: 'restricted', close: 'closed', lapse: 'unknown' },
};

export const laneStatusMachine = defineMachine<LaneStatus, LaneAct>({
  name: 'lane-status',
  initial: ['unknown'],
  final: [],
  table,
});

export const actTo: Readonly<Record<SayableStatus, LaneAct>> = {
  open: 'open',
  restricted: 'restrict',
  suspended: 'suspend',
  closed: 'close',
};

/** How much a status keeps out, for what is shown first where two differ. Unknown keeps nothing out and lets nothing through. */
export const severityOf: Readonly<Record<LaneStatus, number>> = { unknown: -1, open: 0, restricted: 1, suspended: 2, closed: 3 };
