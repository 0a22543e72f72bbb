import type { BoardCrossingResponse, LaneResponse } from '../../shared/api/client';

export type Status = LaneResponse['status'];
export type Lane = LaneResponse['lane'];

/** How much a status keeps out; the stricter is shown first. */
const SEVERITY: Readonly<Record<Status, number>> = { unknown: -1, open: 0, restricted: 1, suspended: 2, closed: 3 };

/** Shapes beside the words, so that neither colour nor reading is needed to tell them apart. */
export const SHAPES: Readonly<Record<Status, string>> = {
  open: '●',
  restricted: '◐',
  suspended: '▮▮',
  closed: '✕',
  unknown: '?',
};

/** The tones of the map's pins. */
export const TONES = { closed: 'P1', suspended: 'P1', restricted: 'P2', unknown: 'P4', open: 'P3' } as const satisfies Record<
  Status,
  string
>;

export const partsOf = (lane: Lane): readonly [mode: string, direction: string, laneClass: string] =>
  lane.split('.') as [string, string, string];

export const WHICH = ['all', 'trouble', 'waits', 'disagree'] as const;
export type Which = (typeof WHICH)[number];

const LONG_WAIT = 60;

const isTrouble = ({ status }: LaneResponse): boolean => SEVERITY[status] > 0;

const HOLDS: Readonly<Record<Which, (crossing: BoardCrossingResponse) => boolean>> = {
  all: () => true,
  trouble: ({ lanes, closures, proposals }) => lanes.some(isTrouble) || closures.length > 0 || proposals.length > 0,
  waits: ({ lanes }) => lanes.some(({ wait }) => (wait?.minutes ?? 0) >= LONG_WAIT),
  disagree: ({ lanes }) => lanes.some(({ disagreements }) => disagreements.length > 0),
};

/** What keeps out most among lanes: of a crossing, or of a direction of it. Unknown only where nothing is known at all. */
export const strictest = (lanes: readonly LaneResponse[]): Status =>
  lanes.reduce<Status>((worst, { status }) => (SEVERITY[status] > SEVERITY[worst] ? status : worst), 'unknown');

/** The crossings of a filter: those with trouble first, otherwise as the border lies. */
export const chosenOf = (
  crossings: readonly BoardCrossingResponse[],
  which: Which,
  corridor: string,
): readonly BoardCrossingResponse[] => {
  const found = crossings.filter((one) => (corridor === '' || one.corridor === corridor) && HOLDS[which](one));
  const rank = (one: BoardCrossingResponse): number => (one.lanes.some(isTrouble) ? 0 : one.lanes.length > 0 ? 1 : 2);
  return found.toSorted((one, other) => rank(one) - rank(other) || (one.crossingId < other.crossingId ? -1 : 1));
};

export const inDirection = (lanes: readonly LaneResponse[], direction: string): readonly LaneResponse[] =>
  lanes.filter(({ lane }) => partsOf(lane)[1] === direction);
