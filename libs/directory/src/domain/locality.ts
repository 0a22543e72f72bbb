import type { Bilingual, CorridorId, CountryCode } from '#kernel';

/** A municipality or county on the line. */
export interface Locality {
  readonly id: string;
  readonly country: CountryCode;
  /** `municipality`, `county`: a key of the country's `localityKinds`. */
  readonly kind: string;
  readonly name: Bilingual;
  /** State or province, by the country's own abbreviation. */
  readonly subdivision: string;
  /** FIPS or INEGI key; null where no source gave it. */
  readonly code: string | null;
  readonly zone: string;
  readonly corridorId: CorridorId;
  /** Towns in it that people say in its place. */
  readonly aliases: readonly string[];
}
