import type { AgencyId, CountryCode, DeskId, Tlp } from '#kernel';

/** How it crosses: shown and not kept, released for keeping, or sent by another channel and only referred to here. */
export const ITEM_FORMS = ['show', 'release', 'reference'] as const;
export type ItemForm = (typeof ITEM_FORMS)[number];

/** H0 for the stated purposes; H1 not in court without leave; H2 no further without leave; H3 as the words say. */
export const HANDLING_CODES = ['H0', 'H1', 'H2', 'H3'] as const;
export type HandlingCode = (typeof HANDLING_CODES)[number];

/** How far the source is trusted: A no doubt, B mostly, C mostly not, X cannot be told. */
export const SOURCE_GRADES = ['A', 'B', 'C', 'X'] as const;
export type SourceGrade = (typeof SOURCE_GRADES)[number];

/** How far the content is trusted: 1 no doubt, 2 the source knows, 3 corroborated, 4 cannot be corroborated. */
export const CONTENT_GRADES = [1, 2, 3, 4] as const;
export type ContentGrade = (typeof CONTENT_GRADES)[number];

/** Key of a purpose of the directory, which is data of the country packs. */
export type Purpose = string;
/** What a court is to see: it goes by legal assistance, and here only as far as the originator consents. */
export const EVIDENCE = 'evidence' satisfies Purpose;

/** Whether it may be used in proceedings; `ask` needs the originator's consent for each use. */
export const EVIDENCE_CONSENTS = ['yes', 'no', 'ask'] as const;
export type EvidenceConsent = (typeof EVIDENCE_CONSENTS)[number];

/** Whether a holder may pass it on. */
export const ONWARD_RULES = ['free', 'ask', 'never'] as const;
export type OnwardRule = (typeof ONWARD_RULES)[number];

export const PROTECTIONS = ['asylum-seeker', 'trafficking-victim', 'witness', 'minor'] as const;
export type Protection = (typeof PROTECTIONS)[number];

/** A desk with what conditions look at. */
export interface Party {
  readonly deskId: DeskId;
  readonly agencyId: AgencyId;
  readonly country: CountryCode;
}

/** Under what conditions it crosses. They are the originator's; nothing in them says what the item says. */
export interface Conditions {
  readonly form: ItemForm;
  /** The other channel and its number, for a reference. */
  readonly channel: string | null;
  readonly reference: string | null;
  /** What kind of information it is, in words that name nobody: it stays in the disclosure ledger after the erasure. */
  readonly nature: string;
  /** BCP 47 tag of the language of the text. */
  readonly language: string;
  readonly handling: { readonly code: HandlingCode; readonly words?: string | null };
  readonly tlp: Tlp;
  readonly sourceGrade: SourceGrade;
  readonly contentGrade: ContentGrade;
  /** What it may be used for; the first is why it crossed. */
  readonly purposes: readonly Purpose[];
  readonly evidenceConsent: EvidenceConsent;
  readonly onward: OnwardRule;
  readonly legalBasis: string | null;
  readonly caveat: string | null;
}
