import type { CorridorId, CountryCode, DeskId, Impact, IncidentKind, Instant, Place, Side, Tlp } from '#kernel';

/** What a filing desk says, as far as routing asks for it. */
export interface ReportedFacts {
  readonly kind: IncidentKind;
  readonly side: Side;
  readonly filedByDesk: DeskId;
  readonly filedByCountry: CountryCode;
  readonly place: Place;
  readonly lifeSafety: boolean;
  readonly impact: Impact;
  readonly tlp: Tlp;
  readonly occurredAt: Instant;
}

/** What the map adds to the report. */
export interface Located {
  /** Kilometres to the land or river boundary, one decimal; null when the place cannot be put on the map. */
  readonly distanceToLineKm: number | null;
  readonly atSea: boolean;
  readonly corridorId: CorridorId | null;
}

/** All that a rule may ask. It is stored with the case, so that the same answer can be worked out again years later. */
export interface IncidentFacts extends ReportedFacts, Located {}
