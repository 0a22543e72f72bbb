import type { Bilingual, CorridorId, CountryCode, CrossingId, DutyHours, LocalDate, Mode, Programme } from '#kernel';

export const CROSSING_KINDS = ['land', 'bridge', 'ferry', 'dam', 'rail'] as const;
export type CrossingKind = (typeof CROSSING_KINDS)[number];

export interface CrossingSide {
  readonly country: CountryCode;
  readonly city: string;
  readonly localityId: string;
  readonly subdivision: string;
  readonly zone: string;
}

/** WGS 84 degrees. An approximate point may be a kilometre off: good for a distance rule, not for a map of the gate. */
export interface CrossingPoint {
  readonly lat: number;
  readonly lon: number;
  readonly approximate: boolean;
}

/** Most lanes that a public feed ever showed on one day; not what is open now. */
export interface LaneCounts {
  readonly vehicle: number | null;
  readonly commercial: number | null;
  readonly pedestrian: number | null;
  readonly asOf: LocalDate;
}

/** A port of entry, bridge, ferry, dam road or rail crossing, with a side in each of two countries. */
export interface Crossing {
  readonly id: CrossingId;
  readonly corridorId: CorridorId;
  readonly kind: CrossingKind;
  /** Not open yet. */
  readonly planned: boolean;
  /** Each language bears the name used on its own side. */
  readonly name: Bilingual;
  /** Nicknames that people say on the radio, in either language. */
  readonly aliases: readonly string[];
  /** What the crossing is called in registers and feeds, by register: `cbpPort`, `cbpWaitTimeFeed`. */
  readonly codes: Readonly<Record<string, string>>;
  readonly sides: readonly CrossingSide[];
  readonly point: CrossingPoint | null;
  /** Offices in charge, by kind: `cbpFieldOffice`, `usbpSector`. */
  readonly operators: Readonly<Record<string, string>>;
  readonly modes: readonly Mode[];
  readonly laneClasses: readonly Programme[];
  readonly lanes: LaneCounts | null;
  /** Northbound passenger hours as a public feed stated them, on either side's clock; null when no source did. */
  readonly hours: DutyHours | null;
}
