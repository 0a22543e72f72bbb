import type { BorderMap, CrossingResponse } from '../../shared/api/client';
import type { Priority } from '../../shared/ui/marks';

export type Counts = Readonly<Record<Priority, number>>;

const ORDER: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];
export const NOTHING_OPEN: Counts = { P1: 0, P2: 0, P3: 0, P4: 0 };

export const totalOf = (open: Counts): number => ORDER.reduce((sum, priority) => sum + open[priority], 0);

/** The most urgent priority that has an open case; null when none has. */
export const worstOf = (open: Counts): Priority | null => ORDER.find((priority) => open[priority] > 0) ?? null;

/** More urgent first; of the same urgency the one with more of it. */
export const byUrgency = (one: { readonly open: Counts }, other: { readonly open: Counts }): number => {
  for (const priority of ORDER) if (one.open[priority] !== other.open[priority]) return other.open[priority] - one.open[priority];
  return 0;
};

export interface Position {
  readonly lat: number;
  readonly lon: number;
}

export interface CrossingPlace {
  readonly crossing: CrossingResponse;
  readonly open: Counts;
}

export interface CorridorPlace {
  readonly id: string;
  /** The middle of its crossings; null when none has a position. */
  readonly at: Position | null;
  readonly open: Counts;
}

export interface CasePlace {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly at: Position;
  readonly open: Counts;
}

/** Every crossing with what is open there, the most urgent first. */
export const crossingPlaces = (map: BorderMap, crossings: Iterable<CrossingResponse>): readonly CrossingPlace[] => {
  const open = new Map(map.crossings.map((one) => [one.crossingId, one.open]));
  return [...crossings].map((crossing) => ({ crossing, open: open.get(crossing.id) ?? NOTHING_OPEN })).toSorted(byUrgency);
};

/** The mean of some points; null when there are none. */
export const middleOf = (points: readonly Position[]): Position | null => {
  if (points.length === 0) return null;
  const mean = (of: (point: Position) => number): number => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
};

export const corridorPlaces = (map: BorderMap, crossings: Iterable<CrossingResponse>): readonly CorridorPlace[] => {
  const all = [...crossings];
  const open = new Map(map.corridors.map((one) => [one.corridorId, one.open]));
  return [...new Set(all.map(({ corridor }) => corridor))].map((id) => ({
    id,
    at: middleOf(all.filter(({ corridor }) => corridor === id).flatMap(({ point }) => (point ? [point] : []))),
    open: open.get(id) ?? NOTHING_OPEN,
  }));
};

/** Cases that lie where somebody put them, away from the crossings. */
export const casePlaces = ({ cases }: BorderMap): readonly CasePlace[] =>
  cases.flatMap(({ id, number, title, priority, crossingId, lat, lon }) =>
    crossingId === null && lat !== null && lon !== null
      ? [{ id, number, title, at: { lat, lon }, open: { ...NOTHING_OPEN, [priority]: 1 } }]
      : [],
  );

/** Open cases that no crossing or own position puts on the map. */
export const unplaced = (map: BorderMap): number => (map.more ? 0 : Math.max(0, totalOf(map.open) - map.cases.length));
