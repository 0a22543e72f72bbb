import { laneOf, type Instant, type LaneKey, MODES, type Mode } from '#kernel';
import type { LaneView } from './lane-view.js';
import type { LaneStatus } from './lane-status.machine.js';
import type { Closure } from './crossing-side.js';

/** Counts below it could point at persons, and are said as "few". */
export const SMALL = 10;

/** For whom the board is read: everybody, or those who move goods, who ask about other lanes. */
export const AUDIENCES = ['everybody', 'trade'] as const;
export type Audience = (typeof AUDIENCES)[number];

const MODES_OF: Readonly<Record<Audience, readonly Mode[]>> = { everybody: MODES, trade: ['commercial', 'rail'] };

export const isModeFor = (audience: Audience, mode: Mode): boolean => MODES_OF[audience].includes(mode);

/** Whether a kind of lane is among those that an audience asks about. */
export const isLaneFor = (audience: Audience, lane: LaneKey): boolean => isModeFor(audience, laneOf(lane).mode);

/** What anybody may know of a kind of lane: figures and times, no words that somebody wrote, no desk, no person. */
export interface PublicLane {
  readonly lane: LaneKey;
  readonly status: LaneStatus;
  readonly since: Instant | null;
  readonly until: Instant | null;
  /** Both sides, or side and feed, do not say the same: go by the stricter, and ask. */
  readonly confirmed: boolean;
  readonly wait: { readonly minutes: number | null; readonly observedAt: Instant; readonly stale: boolean } | null;
}

export interface PublicClosure {
  readonly lanes: readonly LaneKey[];
  readonly status: LaneStatus;
  readonly from: Instant;
  /** Null: until further notice. */
  readonly to: Instant | null;
}

/** What was not released is not known to the public, and is not open either. */
export const publicLane = (view: LaneView): PublicLane => {
  const { lane, wait } = view;
  const shown = wait && {
    minutes: wait.reading.minutes,
    observedAt: wait.reading.observedAt,
    stale: wait.freshness === 'stale' || wait.reading.saying === 'pending',
  };
  const said = view.sides.flatMap(({ standing }) => (standing && standing.status !== 'unknown' ? [standing] : []));
  if (said.some(({ released }) => !released))
    return { lane, status: 'unknown', since: null, until: null, confirmed: true, wait: null };
  const until = said.find(({ status }) => status === view.status)?.until ?? null;
  return { lane, status: view.status, since: view.since, until, confirmed: view.disagreements.length === 0, wait: shown };
};

/** What of an announced closure an audience asks about; null where none of its lanes is. */
export const publicClosure = ({ lanes, status, from, to }: Closure, audience: Audience): PublicClosure | null => {
  const theirs = lanes.filter((lane) => isLaneFor(audience, lane));
  return theirs.length === 0 ? null : { lanes: theirs, status, from, to };
};

/** A count, or null where it is so small that it could point at persons. */
export const suppressed = (count: number): number | null => (count > 0 && count < SMALL ? null : count);
