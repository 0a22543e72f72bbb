import type { BoardCrossingResponse, LaneResponse } from '../../shared/api/client';

export type Status = LaneResponse['status'];

/** From here on a wait is shown on the wall, in minutes. */
export const LONG_WAIT = 60;

const SEVERITY: Readonly<Record<Status, number>> = { unknown: -1, open: 0, restricted: 1, suspended: 2, closed: 3 };
export const DIRECTIONS = ['northbound', 'southbound'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** One direction of a crossing: what keeps out most, and the longest wait that is not old. */
export interface DirectionSeen {
  readonly direction: Direction;
  readonly status: Status;
  readonly minutes: number | null;
}

export interface CrossingOnWall {
  readonly crossingId: string;
  readonly directions: readonly DirectionSeen[];
}

const longest = (lanes: readonly LaneResponse[]): number | null => {
  const waits = lanes.flatMap(({ wait }) => (wait && wait.freshness !== 'stale' && wait.minutes !== null ? [wait.minutes] : []));
  return waits.length === 0 ? null : Math.max(...waits);
};

const seen = (crossing: BoardCrossingResponse, direction: Direction): DirectionSeen => {
  const lanes = crossing.lanes.filter(({ lane }) => lane.split('.')[1] === direction);
  const status = lanes.reduce<Status>((worst, one) => (SEVERITY[one.status] > SEVERITY[worst] ? one.status : worst), 'unknown');
  return { direction, status, minutes: longest(lanes) };
};

const gravest = ({ directions }: CrossingOnWall): number => Math.max(...directions.map(({ status }) => SEVERITY[status]));
const wait = ({ directions }: CrossingOnWall): number => Math.max(...directions.map(({ minutes }) => minutes ?? 0));

/** Crossings that somebody who passes must see, the gravest first; the others are a number. An old wait calls nobody. */
export const onTheWall = (
  crossings: readonly BoardCrossingResponse[],
): { readonly shown: readonly CrossingOnWall[]; readonly others: number } => {
  const all = crossings
    .filter(({ planned }) => !planned)
    .map((one) => ({ crossingId: one.crossingId, directions: DIRECTIONS.map((direction) => seen(one, direction)) }));
  const shown = all
    .filter((one) => gravest(one) > 0 || wait(one) >= LONG_WAIT)
    .toSorted(
      (one, other) => gravest(other) - gravest(one) || wait(other) - wait(one) || (one.crossingId < other.crossingId ? -1 : 1),
    );
  return { shown, others: all.length - shown.length };
};

/** The page that is shown, of rows that may not fit on one: nothing turns while everything fits. */
export const pageOf = <Row>(
  rows: readonly Row[],
  perPage: number,
  turn: number,
): { readonly rows: readonly Row[]; readonly page: number; readonly pages: number } => {
  const fits = Math.max(1, perPage);
  const pages = Math.max(1, Math.ceil(rows.length / fits));
  const page = turn % pages;
  return { rows: rows.slice(page * fits, (page + 1) * fits), page: page + 1, pages };
};
