import { type Side, sideFor } from '../../shared/api/sides';
import type { CrossingResponse, LocalityResponse, PlaceRequest } from '../../shared/api/client';
import type { Bilingual } from '../../shared/i18n/speech';
import { folded } from './folded';

/** What one entry of the place field means. It bears all that its words need, so that a draft can say it without the directory. */
export type Place =
  | { readonly is: 'crossing'; readonly id: string; readonly name: Bilingual; readonly beside: string }
  | {
      readonly is: 'locality';
      readonly id: string;
      readonly kind: string;
      readonly country: string;
      readonly name: Bilingual;
      readonly beside: string;
    }
  | { readonly is: 'point'; readonly lat: number; readonly lon: number; readonly near: Near | null }
  | { readonly is: 'river'; readonly km: number };

/** The crossing that is nearest to a point, to check by ear what the figures mean. */
export interface Near {
  readonly name: Bilingual;
  readonly km: number;
}

export interface Found {
  readonly place: Place;
  /** The nickname or code by which it was found, when that is not its name. */
  readonly by: string | null;
}

export interface Gazetteer {
  /** The corridor of the desk: of two places that fit alike, the one nearby is meant. */
  readonly home: string | null;
  readonly crossings: readonly CrossingResponse[];
  readonly localities: readonly LocalityResponse[];
}

const SHOWN = 8;
/** The length of the Rio Grande / río Bravo that the api accepts. */
const RIVER_KM = 2_100;
const EARTH_KM = 6_371;

const RIVER = /^(?:(?:rio|river|bravo|grande)\s+)*(?:km|kilometro|kilometer|kilometre)\s*(\d+(?:\.\d+)?)$/;
const RIVER_BEHIND = /^(?:(?:rio|river|bravo|grande)\s+)*(\d+(?:\.\d+)?)\s*(?:km|kilometros?|kilomet(?:er|re)s?)$/;
const POINT = /^(-?\d+(?:\.\d+)?)\s*°?\s*([ns])?\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*°?\s*([weo])?$/;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export interface LatLon {
  readonly lat: number;
  readonly lon: number;
}

const kmBetween = (one: LatLon, other: LatLon): number => {
  const height = Math.sin(radians(other.lat - one.lat) / 2) ** 2;
  const width = Math.sin(radians(other.lon - one.lon) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(height + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * width));
};

const nearestOf = (point: LatLon, crossings: readonly CrossingResponse[]): Near | null =>
  crossings
    .flatMap((crossing) => (crossing.point ? [{ name: crossing.name, km: kmBetween(point, crossing.point) }] : []))
    .toSorted((one, other) => one.km - other.km)[0] ?? null;

/** `32.54, -117.03`; on this border a longitude is west, with or without its sign. */
export const readPoint = (text: string): LatLon | null => {
  const [, north, hemisphere, east, side] = POINT.exec(folded(text)) ?? [];
  if (north === undefined || east === undefined) return null;
  const lat = hemisphere === 's' ? -Math.abs(Number(north)) : Number(north);
  const lon = side === 'e' ? Number(east) : -Math.abs(Number(east));
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
};

/** `km 123.4`, `río Bravo km 123`, `123.4 km`. */
export const readRiverKm = (text: string): number | null => {
  const plain = folded(text);
  const km = Number((RIVER.exec(plain) ?? RIVER_BEHIND.exec(plain))?.[1] ?? Number.NaN);
  return km <= RIVER_KM ? km : null;
};

/** Whether every word asked for begins some word of the text, as the api's own search does it. */
const isNamed = (text: string, asked: readonly string[]): boolean => {
  const words = text.split(/[^a-z0-9]+/);
  return asked.every((one) => words.some((word) => word.startsWith(one)));
};

/** How well a thing fits: by its own name first, then by a nickname or code, then by its towns and words spread over all of them. */
const fitOf = (
  names: readonly string[],
  others: readonly string[],
  asked: readonly string[],
  around: readonly string[] = [],
): { rank: number; by: string | null } | null => {
  if (names.some((name) => isNamed(folded(name), asked))) return { rank: 0, by: null };
  const by = others.find((other) => isNamed(folded(other), asked));
  if (by !== undefined) return { rank: 1, by };
  return isNamed(folded([...names, ...others, ...around].join(' ')), asked) ? { rank: 2, by: null } : null;
};

export const crossingPlace = ({ id, name, sides }: CrossingResponse): Place => ({
  is: 'crossing',
  id,
  name,
  beside: [...new Set(sides.map(({ city }) => city))].join(' – '),
});

const localityPlace = ({ id, kind, country, name, subdivision }: LocalityResponse): Place => ({
  is: 'locality',
  id,
  kind,
  country,
  name,
  beside: subdivision,
});

const named = (asked: readonly string[], { home, crossings, localities }: Gazetteer): readonly Found[] => {
  const found = [
    ...crossings.map((crossing) => ({
      place: crossingPlace(crossing),
      far: crossing.corridor !== home || crossing.planned,
      fit: fitOf(
        [crossing.name.en, crossing.name.es],
        [...crossing.aliases, ...Object.values(crossing.codes)],
        asked,
        crossing.sides.map(({ city }) => city),
      ),
    })),
    ...localities.map((locality) => ({
      place: localityPlace(locality),
      far: locality.corridor !== home,
      fit: fitOf([locality.name.en, locality.name.es], [...locality.aliases, locality.code ?? ''], asked),
    })),
  ];
  return found
    .flatMap(({ place, far, fit }) => (fit ? [{ place, far, ...fit }] : []))
    .toSorted((one, other) => one.rank - other.rank || Number(one.far) - Number(other.far))
    .map(({ place, by }) => ({ place, by }));
};

/** What a text in the place field may mean, best first. */
export const findPlaces = (text: string, gazetteer: Gazetteer): readonly Found[] => {
  const km = readRiverKm(text);
  if (km !== null) return [{ place: { is: 'river', km }, by: null }];
  const point = readPoint(text);
  if (point) return [{ place: { is: 'point', ...point, near: nearestOf(point, gazetteer.crossings) }, by: null }];
  const asked = folded(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return asked.length === 0 ? [] : named(asked, gazetteer).slice(0, SHOWN);
};

/** The place as the api takes it. */
export const placeRequest = (place: Place): PlaceRequest => {
  switch (place.is) {
    case 'crossing':
      return { crossingId: place.id };
    case 'locality':
      return place.kind === 'county' ? { county: place.id } : { municipality: place.id };
    case 'point':
      return { point: { lat: place.lat, lon: place.lon } };
    case 'river':
      return { riverKm: place.km };
  }
};

/** The side of the border on which a place lies, where the place alone says so. */
export const sideOf = (place: Place): Side | null => (place.is === 'locality' ? sideFor(place.country) : null);
