import type { CapArea, CapPoint, CapValue } from './alert.js';
import { elementsIn, neededText, type Place, textIn, textsIn } from './read-values.js';

/** A ring needs three corners and its first point once more. */
const FEWEST_POINTS = 4;
/** Half the way around the earth. */
const LONGEST_RADIUS_KM = 20_040;

export const valuesIn = (place: Place, name: string): readonly CapValue[] =>
  elementsIn(place, name).map((pair) => ({ name: textIn(pair, 'valueName') ?? '', value: textIn(pair, 'value') ?? '' }));

const figure = (text: string | undefined, most: number): number | null => {
  if (text === undefined || !/^[+-]?\d{1,5}(?:\.\d{1,17})?$/.test(text)) return null;
  const value = Number(text);
  return Math.abs(value) <= most ? value : null;
};

const readPoint = (text: string): CapPoint | null => {
  const [lat, lon, ...rest] = text.split(',');
  const point = { lat: figure(lat, 90), lon: figure(lon, 180) };
  return rest.length > 0 || point.lat === null || point.lon === null ? null : { lat: point.lat, lon: point.lon };
};

const readPolygon = (text: string): readonly CapPoint[] | null => {
  const points = text.trim().split(/\s+/).map(readPoint);
  if (points.length < FEWEST_POINTS || points.includes(null)) return null;
  const ring = points as readonly CapPoint[];
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first.lat === last.lat && first.lon === last.lon ? ring : null;
};

const readCircle = (text: string): CapArea['circles'][number] | null => {
  const [point, radius, ...rest] = text.trim().split(/\s+/);
  const [centre, radiusKm] = [readPoint(point ?? ''), figure(radius, LONGEST_RADIUS_KM)];
  return rest.length > 0 || centre === null || radiusKm === null || radiusKm < 0 ? null : { centre, radiusKm };
};

const shapesIn = <Shape>(place: Place, name: string, read: (text: string) => Shape | null): readonly Shape[] =>
  textsIn(place, name).flatMap((text, nth) => {
    const shape = read(text);
    if (shape === null) place.faults.add(`${place.at}/${name}/${nth}`, 'alert-shape-invalid');
    return shape === null ? [] : [shape];
  });

export const readArea = (place: Place): CapArea => ({
  description: neededText(place, 'areaDesc'),
  polygons: shapesIn(place, 'polygon', readPolygon),
  circles: shapesIn(place, 'circle', readCircle),
  geocodes: valuesIn(place, 'geocode'),
});
