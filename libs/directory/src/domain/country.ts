import type { Bilingual, CountryCode, DeskId, LocalDate, Locale } from '#kernel';

/** Orders of government, by the one word that the code uses; each country names them in its own words (`state` is "provincial" in Canada). */
export const LEVELS = ['municipal', 'county', 'state', 'federal', 'regional', 'binational'] as const;
export type Level = (typeof LEVELS)[number];

/** One order of government of one country; a lower rank is nearer to the ground. */
export interface CountryLevel {
  readonly level: Level;
  readonly rank: number;
  readonly name: Bilingual;
}

export interface CountryZone {
  /** IANA name. */
  readonly zone: string;
  readonly area: Bilingual;
  readonly daylightSaving: boolean;
}

/** How numbers are dialled and addresses written: form only, no number of any desk. */
export interface PhoneFacts {
  readonly prefix: string;
  readonly nationalDigits: number;
  readonly emergency: string;
  readonly anonymousTips?: string;
}

export interface AddressFacts {
  readonly lines: readonly string[];
  readonly postalCodeDigits: number | null;
}

/** A country as its pack describes it. A further country is a further pack: no code names one. */
export interface Country {
  readonly code: CountryCode;
  readonly name: Bilingual;
  /** A member has desks and a joint coordination desk; a country merely prepared may have neither. */
  readonly member: boolean;
  /** The desk that is copied on what its country asks, answers and gives; the joint desk when null. */
  readonly contactDeskId: DeskId | null;
  /** In which its desks write and read (BCP 47); the product itself speaks `defaultLanguage` to them. */
  readonly languages: readonly string[];
  readonly defaultLanguage: Locale;
  readonly levels: readonly CountryLevel[];
  readonly localityKinds: Readonly<Record<string, Bilingual>>;
  /** The register whose keys its localities bear, such as FIPS or INEGI. */
  readonly localityCode: { readonly name: string; readonly digits: number } | null;
  readonly subdivisions: readonly { readonly code: string; readonly name: Bilingual }[];
  readonly zones: readonly CountryZone[];
  /** Kinds of holidays on which its desks with weekly hours are closed. */
  readonly closedOnHolidayKinds: readonly string[];
  readonly phone: PhoneFacts;
  readonly address: AddressFacts;
}

export interface Holiday {
  readonly country: CountryCode;
  readonly date: LocalDate;
  /** The day on which offices close for it: a Friday or Monday when the date itself falls on a weekend. */
  readonly observed: LocalDate;
  /** `federal` or `statutory`: by law; `customary`: offices may close, no law says so. */
  readonly kind: string;
  readonly name: Bilingual;
}
