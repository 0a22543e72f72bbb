import type { CrossingId } from '#kernel';
import { point, polygon } from '@turf/helpers';
import { pointToPolygonDistance } from '@turf/point-to-polygon-distance';
import type { CapArea, CapPoint } from './alert.js';

/** A crossing with its place on the ground. */
export interface CrossingAt {
  readonly id: CrossingId;
  readonly point: CapPoint;
}

export interface TouchedCrossing {
  readonly id: CrossingId;
  /** From the edge of the area; 0 within it. Kilometres, to one decimal. */
  readonly km: number;
}

/** The reach within which the wildfire agreement of 1999 lets neighbours act directly, taken here for every alert: 16 km (10 miles). */
export const REACH_KM = 16;
const EARTH_KM = 6_371;
const RADIANS = Math.PI / 180;

/** Kilometres along the surface (haversine). */
const between = (one: CapPoint, other: CapPoint): number => {
  const half = (degrees: number): number => Math.sin((degrees * RADIANS) / 2) ** 2;
  const across = Math.cos(one.lat * RADIANS) * Math.cos(other.lat * RADIANS) * half(other.lon - one.lon);
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half(other.lat - one.lat) + across));
};

const fromPolygon = (ring: readonly CapPoint[], { lat, lon }: CapPoint): number => {
  const corners = ring.map((corner): [number, number] => [corner.lon, corner.lat]);
  return pointToPolygonDistance(point([lon, lat]), polygon([corners]), { units: 'kilometers' });
};

const fromArea = ({ polygons, circles }: CapArea, at: CapPoint): number =>
  Math.min(
    Infinity,
    ...circles.map(({ centre, radiusKm }) => between(centre, at) - radiusKm),
    ...polygons.map((ring) => fromPolygon(ring, at)),
  );

/** The crossings that lie in an alert's areas or within {@link REACH_KM} of them, the nearest first. Areas named by codes alone touch none. */
export const touchedCrossings = (areas: readonly CapArea[], crossings: readonly CrossingAt[]): readonly TouchedCrossing[] =>
  crossings
    .map(({ id, point: at }) => ({ id, km: Math.min(Infinity, ...areas.map((area) => fromArea(area, at))) }))
    .filter(({ km }) => km <= REACH_KM)
    .map(({ id, km }) => ({ id, km: Math.max(0, Math.round(km * 10) / 10) }))
    .toSorted((one, other) => one.km - other.km || one.id.localeCompare(other.id));
