import type { AgencyId, CountryCode } from '#kernel';

/** A case behind the glass, as far as the decision needs it. */
export interface CaseBehind {
  /** The country of the desk that filed it and of the desk that leads it. */
  readonly countries: readonly CountryCode[];
  readonly originatorAgencyId: AgencyId;
  readonly tlp: string;
  /** Restrictions in the owner's words. */
  readonly restrictions: string | null;
  /** The reader's desk sees it anyway. */
  readonly seen: boolean;
}

export interface GlassReader {
  readonly country: CountryCode;
  readonly agencyId: AgencyId;
  /** A use of this person that nobody has reviewed yet. */
  readonly unreviewed: boolean;
}

export const GLASS_RULES = ['G-seen', 'G-foreign', 'G-red', 'G-strict', 'G-unreviewed', 'G-open'] as const;
export type GlassRule = (typeof GLASS_RULES)[number];

/**
 * Whether need-to-know may be overridden: the rows of the table in the README, in their order. Everything else that an originator set
 * holds: his country, his label, his words.
 */
export const mayBreak = (behind: CaseBehind, reader: GlassReader): GlassRule => {
  if (behind.seen) return 'G-seen';
  if (behind.countries.some((country) => country !== reader.country)) return 'G-foreign';
  if (behind.tlp === 'TLP:RED') return 'G-red';
  const bound = behind.tlp === 'TLP:AMBER+STRICT' || behind.restrictions !== null;
  if (bound && behind.originatorAgencyId !== reader.agencyId) return 'G-strict';
  return reader.unreviewed ? 'G-unreviewed' : 'G-open';
};
