import type { Bilingual, CorridorId, CountryCode, DeskId } from '#kernel';

export interface RoutingDesk {
  readonly id: DeskId;
  readonly country: CountryCode;
  readonly name: Bilingual;
  /** False for a desk that is closed for good. */
  readonly active: boolean;
  /** It left two checks of presence in a row unanswered: work goes around it until it answers. */
  readonly silent?: true;
  readonly corridorId: CorridorId | null;
  readonly alternateDeskId: DeskId | null;
}

export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

export interface RoutingPlace {
  readonly name: Bilingual;
  readonly corridorId: CorridorId | null;
  /** Null while nobody has put it on the map. */
  readonly point: GeoPoint | null;
}

/** As much of the directory as routing reads; the directory's snapshot is turned into it at the application's edge. */
export interface RoutingDirectory {
  readonly desks: ReadonlyMap<string, RoutingDesk>;
  readonly crossings: ReadonlyMap<string, RoutingPlace>;
  /** Municipalities and counties. */
  readonly localities: ReadonlyMap<string, RoutingPlace>;
  readonly corridors: ReadonlyMap<string, { readonly name: Bilingual }>;
}
