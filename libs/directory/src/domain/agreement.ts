import type { AgencyId, Bilingual, CountryCode, LocalDate } from '#kernel';

/** What may be exchanged under an agreement; each has a word in both languages (`information-kind.<kind>`). */
export const INFORMATION_KINDS = [
  'animal-plant-health',
  'detention',
  'document',
  'environment-measurement',
  'health-event',
  'incident-notice',
  'person',
  'port-operations',
  'record-check',
  'resources',
  'situation',
  'vehicle',
] as const;
export type InformationKind = (typeof INFORMATION_KINDS)[number];

/** The policy that holds where no instrument is named. Every pack has it: a clock never depends on a citation. */
export const NO_INSTRUMENT = 'none-named';

/** What happens to an exchange that names an agreement after its end: a warning that is recorded, or a refusal. */
export const ON_EXPIRED = ['warn', 'block'] as const;
export type OnExpired = (typeof ON_EXPIRED)[number];

/** Limits to answer a request, in minutes of the calendar, by class of service. */
export interface ServiceClasses {
  /** Urgent, and the asked desk can look it up itself. */
  readonly urgentDirect: number;
  /** Urgent, and the asked desk has to ask somebody else. */
  readonly urgentIndirect: number;
  readonly other: number;
}

/** Limits to confirm a record or to say by when it will be confirmed, in minutes. */
export interface ConfirmationLimits {
  readonly lifeSafety: number;
  readonly routine: number;
}

/** An instrument that lets bodies of different countries exchange, or the policy for having named none. */
export interface Agreement {
  /** The same key that a routing rule uses when it relies on the instrument. */
  readonly key: string;
  readonly name: Bilingual;
  /** How the instrument is cited. */
  readonly instrument: Bilingual;
  /** Either may be empty. Both empty: whoever is a member. */
  readonly parties: { readonly countries: readonly CountryCode[]; readonly agencies: readonly AgencyId[] };
  /** Empty: no limit is stated. */
  readonly kinds: readonly InformationKind[];
  /** Keys of purposes. Empty: no limit is stated. */
  readonly purposes: readonly string[];
  readonly classes: ServiceClasses;
  readonly confirmation: ConfirmationLimits;
  /** Null: in force, the first day is not recorded here. */
  readonly validFrom: LocalDate | null;
  /** The last day on which it is in force; null: without a term. */
  readonly validUntil: LocalDate | null;
  readonly onExpired: OnExpired;
  /** False: nobody read a source for it, or not for this use. */
  readonly verified: boolean;
  readonly note: Bilingual;
}

export const STANDINGS = ['not-yet-in-force', 'in-force', 'expired'] as const;
export type AgreementStanding = (typeof STANDINGS)[number];

/**
 * Where an agreement stands on a day.
 * @example agreementStanding({ validFrom: null, validUntil: '2025-12-31' }, '2026-01-01') // 'expired'
 */
export const agreementStanding = (
  { validFrom, validUntil }: Pick<Agreement, 'validFrom' | 'validUntil'>,
  day: LocalDate,
): AgreementStanding => {
  if (validFrom !== null && day < validFrom) return 'not-yet-in-force';
  return validUntil !== null && day > validUntil ? 'expired' : 'in-force';
};
