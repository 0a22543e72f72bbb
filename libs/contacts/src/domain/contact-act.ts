import type { Bilingual, CaseId, CountryCode, DeskId, Instant, UserId } from '#kernel';

/** What an official did across the line in Enlace. */
export const ENGINE_CONTACT_KINDS = [
  'request-sent',
  'answer-given',
  'information-given',
  'consent-given',
  'handoff-offered',
  'handoff-answered',
  'clarification',
  'early-notice',
  'advance-notice',
] as const;

/** What an official did elsewhere and logs by hand. */
export const LOGGED_CONTACT_KINDS = ['call', 'meeting', 'message'] as const;
export type LoggedContactKind = (typeof LOGGED_CONTACT_KINDS)[number];

export const CONTACT_KINDS = [...ENGINE_CONTACT_KINDS, ...LOGGED_CONTACT_KINDS] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** The other side of a contact. `deskId` and country are null for a body that has no desk here. */
export interface Counterpart {
  readonly deskId: DeskId | null;
  readonly country: CountryCode | null;
  readonly name: Bilingual;
  /** The official of the other side, if the writer names one. */
  readonly official: string | null;
}

/** The person of the own side who was in contact. */
export interface Official {
  readonly userId: UserId;
  readonly name: string;
}

/** What a contact can have come of: each has a page of its own. */
export const CONTACT_SUBJECTS = ['request', 'item', 'consent', 'handoff', 'early-notice', 'advance-notice'] as const;

/** The thing that the act was about, beside its case. The official's desk is a party to it. */
export interface ContactSubject {
  readonly kind: (typeof CONTACT_SUBJECTS)[number];
  readonly id: string;
  /** Where it has one that people say: a request. */
  readonly number: string | null;
}

/** One contact: what, when, about which case; `entryId` is the ledger entry of the act, null when it was logged by hand. */
export interface Contact {
  readonly kind: ContactKind;
  readonly at: Instant;
  readonly entryId: string | null;
  readonly caseId: CaseId | null;
  /** As the official's desk saw it when the report was drafted. */
  readonly caseNumber: string | null;
  /** Null when it was logged by hand. Reports that were drafted before this was kept do not say. */
  readonly subject?: ContactSubject | null;
}
