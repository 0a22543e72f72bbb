import type { Bilingual, CorridorId, CountryCode } from '#kernel';

export interface CorridorSide {
  readonly country: CountryCode;
  /** IANA zone of this side's wall clock. */
  readonly zone: string;
}

/** A pair of facing border regions that work together; every crossing and locality belongs to exactly one. */
export interface Corridor {
  readonly id: CorridorId;
  readonly name: Bilingual;
  readonly sides: readonly CorridorSide[];
}
