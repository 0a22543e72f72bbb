import { earliest, type DeskId, type Instant, type LaneKey } from '#kernel';
import type { CrossingSideEvent } from './crossing-side.events.js';
import { crossingSideAggregate, statusOf, type Closure, type CrossingSide } from './crossing-side.js';
import { severityOf } from './lane-status.machine.js';

const lanesWhere = (side: CrossingSide, holds: (key: LaneKey) => boolean): LaneKey[] =>
  (Object.keys(side.lanes) as LaneKey[]).filter(holds);

/** What it shuts: a closure never loosens what is shut already. */
const shutBy = (side: CrossingSide, { lanes, status }: Closure): LaneKey[] =>
  lanes.filter((key) => severityOf[statusOf(side, key)] < severityOf[status]);

/** What it shut and nobody has said otherwise of since. */
const heldBy = (side: CrossingSide, { id }: Closure): LaneKey[] => lanesWhere(side, (key) => side.lanes[key]!.closureId === id);

/** One without an end is over when nothing is left of it. */
const isOver = (side: CrossingSide, closure: Closure, now: Instant): boolean =>
  closure.to === null ? heldBy(side, closure).length === 0 : closure.to <= now;

/**
 * What the clock does to one side: announced closures begin and end, and what was said to hold until a time holds no longer. Nothing opens
 * by it: past its end a lane is unknown until somebody says how it is.
 */
export const turnSide = (side: CrossingSide, deskIds: readonly DeskId[], now: Instant): CrossingSideEvent[] => {
  const events: CrossingSideEvent[] = [];
  let state = side;
  const of = { crossingId: side.crossingId, country: side.country, deskIds };
  const happen = (event: CrossingSideEvent): void => {
    events.push(event);
    state = crossingSideAggregate.evolve(state, event);
  };
  for (const closure of side.closures.filter(({ state: is, from }) => is === 'announced' && from <= now)) {
    const lanes = shutBy(state, closure);
    happen({ type: 'crossing-side.closure-begun', v: 1, at: now, data: { ...of, closureId: closure.id, lanes } });
  }
  for (const closure of state.closures.filter((one) => one.state === 'begun' && isOver(state, one, now))) {
    const lanes = heldBy(state, closure);
    const early = closure.to === null;
    happen({ type: 'crossing-side.closure-ended', v: 1, at: now, data: { ...of, closureId: closure.id, lanes, early } });
  }
  const over = lanesWhere(state, (key) => {
    const { until, closureId } = state.lanes[key]!;
    return until !== null && closureId === null && until <= now;
  });
  if (over.length > 0) happen({ type: 'crossing-side.status-lapsed', v: 1, at: now, data: { ...of, lanes: over } });
  return events;
};

/** A side as it is at a moment, whether or not the sweep has come by: readers and acts see the same. */
export const sideAt = (side: CrossingSide, now: Instant): CrossingSide =>
  turnSide(side, [], now).reduce<CrossingSide>(crossingSideAggregate.evolve, side);

/** When the clock next does something to it; null when only people will. */
export const nextTurn = (side: CrossingSide): Instant | null => {
  const ends = Object.values(side.lanes).flatMap(({ until, closureId }) => (until !== null && closureId === null ? [until] : []));
  const closures = side.closures.flatMap(({ state, from, to }) =>
    state === 'announced' ? [from] : state === 'begun' && to !== null ? [to] : [],
  );
  const [first, ...rest] = [...ends, ...closures];
  return first === undefined ? null : earliest(first, ...rest);
};
