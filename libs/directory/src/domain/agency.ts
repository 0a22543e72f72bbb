import type { AgencyId, Bilingual, CountryCode } from '#kernel';
import type { Level } from './country.js';

/** `sourced`: met in a source that was read; `general-knowledge`: somebody has to verify it. */
export type Confidence = 'sourced' | 'general-knowledge';

/** A public body. What it is called and does is a fact of the pack; its addressable units are desks. */
export interface Agency {
  readonly id: AgencyId;
  /** Null for a body of both countries, such as the Joint Response Team. */
  readonly country: CountryCode | null;
  readonly level: Level;
  readonly name: Bilingual;
  readonly acronym: string | null;
  readonly area: Bilingual | null;
  readonly functions: readonly Bilingual[];
  readonly note: Bilingual | null;
  readonly status: Bilingual | null;
  readonly confidence: Confidence;
}

export const isVerified = (agency: Agency): boolean => agency.confidence === 'sourced';
