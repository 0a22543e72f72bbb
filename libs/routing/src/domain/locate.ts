import type { CorridorId, DeskId, Place } from '#kernel';
import { lineString, point as pointOf } from '@turf/helpers';
import { pointToLineDistance } from '@turf/point-to-line-distance';
import type { Located } from './incident-facts.js';
import type { GeoPoint, RoutingDirectory } from './routing-directory.js';

export type Position = readonly [longitude: number, latitude: number];

/** Shore as longitudes at equal steps of latitude: whoever is beyond it, on the sea's side, is at sea. */
export interface Shore {
  readonly name: string;
  readonly seaIs: 'west' | 'east';
  readonly fromLatitude: number;
  readonly stepDegrees: number;
  readonly longitudes: readonly number[];
}

/** A known point of the boundary river and its kilometre from the mouth. */
export interface RiverMark {
  readonly km: number;
  readonly point: GeoPoint;
}

export interface BorderGeometry {
  readonly line: readonly Position[];
  readonly shores: readonly Shore[];
  /** By rising kilometre. */
  readonly river: readonly RiverMark[];
}

/** A point farther than this from every crossing belongs to no corridor. */
const CORRIDOR_REACH_KM = 160;
const KM_PER_DEGREE = 111.2;

/** Square of the distance in degrees on a map that is flat around `from`: only good enough to rank near things. */
const flatAround = ({ lat, lon }: GeoPoint): ((a: Position, b: Position) => number) => {
  const shrink = Math.cos((lat * Math.PI) / 180);
  return (a, b) => {
    const ax = (a[0] - lon) * shrink;
    const ay = a[1] - lat;
    const dx = (b[0] - a[0]) * shrink;
    const dy = b[1] - a[1];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
    return (ax + along * dx) ** 2 + (ay + along * dy) ** 2;
  };
};

const nearest = (count: number, measure: (at: number) => number): { readonly at: number; readonly measured: number } => {
  let best = { at: -1, measured: Infinity };
  for (let at = 0; at < count; at += 1) {
    const measured = measure(at);
    if (measured < best.measured) best = { at, measured };
  }
  return best;
};

/**
 * Kilometres from a point to the land and river boundary, one decimal. At sea it is the distance to where that boundary ends.
 * Flat reckoning picks the nearest stretch (the exact measure takes a fifth of a millisecond for each), the sphere measures it.
 */
export const kmToLine = (from: GeoPoint, line: readonly Position[]): number => {
  const roughly = flatAround(from);
  const { at } = nearest(line.length - 1, (index) => roughly(line[index] as Position, line[index + 1] as Position));
  const stretch = lineString(line.slice(at, at + 2).map((position) => [...position]));
  const km = pointToLineDistance(pointOf([from.lon, from.lat]), stretch, { units: 'kilometers' });
  return Math.round(km * 10) / 10;
};

/** Whether a point lies beyond the shore. Only the shores near the boundary's two ends are known; elsewhere the answer is no. */
export const isAtSea = ({ lat, lon }: GeoPoint, shores: readonly Shore[]): boolean =>
  shores.some(({ seaIs, fromLatitude, stepDegrees, longitudes }) => {
    const steps = (lat - fromLatitude) / stepDegrees;
    const before = longitudes[Math.floor(steps)];
    const after = longitudes[Math.ceil(steps)];
    if (before === undefined || after === undefined) return false;
    const shore = before + (after - before) * (steps - Math.floor(steps));
    return seaIs === 'west' ? lon < shore && lon > shore - 10 : lon > shore && lon < shore + 10;
  });

const onRiver = (km: number, river: readonly RiverMark[]): GeoPoint | null => {
  const next = river.findIndex((mark) => mark.km >= km);
  const [from, to] = [river[next - 1], river[next]];
  if (!to) return null;
  if (!from) return to.km === km ? to.point : null;
  const share = (km - from.km) / (to.km - from.km);
  return {
    lat: from.point.lat + (to.point.lat - from.point.lat) * share,
    lon: from.point.lon + (to.point.lon - from.point.lon) * share,
  };
};

const nearestCorridor = (from: GeoPoint, { crossings }: RoutingDirectory): CorridorId | null => {
  const known = [...crossings.values()].flatMap(({ point, corridorId }) =>
    point ? [{ at: [point.lon, point.lat] as const, corridorId }] : [],
  );
  const roughly = flatAround(from);
  const { at, measured } = nearest(known.length, (index) => {
    const where = (known[index] as (typeof known)[number]).at;
    return roughly(where, where);
  });
  return Math.sqrt(measured) * KM_PER_DEGREE <= CORRIDOR_REACH_KM ? (known[at]?.corridorId ?? null) : null;
};

/**
 * Puts a place on the map. Distance: of the point when one is given; 0 at a crossing and on the boundary river; of the
 * locality's own point, or 0 when it has none, because every locality of the directory adjoins the line and the nearer
 * reading calls more help. Corridor: of crossing, locality, point or river kilometre, in this order, else of the filing desk.
 */
export const locate = (place: Place, filedBy: DeskId, directory: RoutingDirectory, border: BorderGeometry): Located => {
  const crossing = place.crossingId ? directory.crossings.get(place.crossingId) : undefined;
  const locality = [place.municipality, place.county].map((id) => (id ? directory.localities.get(id) : undefined)).find(Boolean);
  const river = place.riverKm === undefined ? null : onRiver(place.riverKm, border.river);
  const measured = place.point ?? (crossing || river ? null : locality?.point);
  const onTheLine = Boolean(crossing ?? locality) || place.riverKm !== undefined;
  const somewhere = place.point ?? river;
  return {
    distanceToLineKm: measured ? kmToLine(measured, border.line) : onTheLine ? 0 : null,
    atSea: place.point ? isAtSea(place.point, border.shores) : false,
    corridorId:
      crossing?.corridorId ??
      locality?.corridorId ??
      (somewhere && nearestCorridor(somewhere, directory)) ??
      directory.desks.get(filedBy)?.corridorId ??
      null,
  };
};
