import type { Bilingual, CountryCode } from '#kernel';

/** Matters that Enlace does not carry; a channel of each country does. */
export const CHANNEL_MATTERS = ['classified', 'criminal-history', 'evidence'] as const;
export type ChannelMatter = (typeof CHANNEL_MATTERS)[number];

/** What information is asked for. */
export interface Purpose {
  readonly key: string;
  readonly name: Bilingual;
  readonly help: Bilingual;
  /** Not null: what is asked for this purpose goes by the channel for that matter, not by Enlace. */
  readonly elsewhere: ChannelMatter | null;
}

/** A provision of one country's law that lets its bodies ask or answer. Which one fits an act is for that body's counsel. */
export interface LegalBasis {
  readonly key: string;
  readonly country: CountryCode;
  readonly name: Bilingual;
  /** How the provision is cited, in the country's own form; null: whoever relies on it has to cite it in words. */
  readonly cites: string | null;
  /** Keys of purposes. */
  readonly purposes: readonly string[];
  /** It lets personal data leave without the consent of the person. */
  readonly transferException: boolean;
  readonly verified: boolean;
  readonly note: Bilingual | null;
}

/** Why an answer may be refused, wholly or in part. The list is closed. */
export interface RefusalGround {
  readonly key: string;
  /** Null: a ground of every country. */
  readonly countries: readonly CountryCode[] | null;
  readonly name: Bilingual;
  /** The ground alone does not say enough: which desk, which law, which case. */
  readonly needsWords: boolean;
}

/** Why a request is urgent. The list is closed; each needs its reason in words. */
export interface UrgencyGround {
  readonly key: string;
  readonly name: Bilingual;
}

/** Where a matter goes that may not be held here, and which authority of the country receives it. */
export interface Channel {
  readonly key: string;
  readonly country: CountryCode;
  readonly matter: ChannelMatter;
  readonly name: Bilingual;
  readonly authority: Bilingual;
  readonly how: Bilingual;
  readonly verified: boolean;
}

/** A duty of a country's officials to report their contacts with officials of another. */
export interface ContactDuty {
  readonly key: string;
  readonly country: CountryCode;
  readonly name: Bilingual;
  readonly cites: string;
  /** To whom the report goes, each with its acronym. */
  readonly recipients: readonly { readonly key: string; readonly acronym: string; readonly name: Bilingual }[];
  /** Days of the calendar from the contact. */
  readonly dueDays: number;
  /** What a meeting needs beforehand, with the authorisation's number on the report; null: nothing. */
  readonly meetingAuthorisation: Bilingual | null;
  /** What the report itself says about what still binds. */
  readonly counselNote: Bilingual;
}
