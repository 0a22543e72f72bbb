import type { CaseId, CountryCode, DeskId, Instant, Tlp } from '#kernel';

/** How fast the asked desk can answer, and whether it must be asked fast. The minutes of each are data of the agreement. */
export const SERVICE_CLASSES = ['urgent-direct', 'urgent-indirect', 'other'] as const;
export type ServiceClass = (typeof SERVICE_CLASSES)[number];

/** `show` is read and not kept, `release` leaves a copy, `reference` says only through which channel and under what number it goes. */
export const ANSWER_FORMS = ['show', 'release', 'reference'] as const;
export type AnswerForm = (typeof ANSWER_FORMS)[number];

/** SIENA's handling codes: H0 none, H1 not in judicial proceedings, H2 not onward, H3 as the words say. */
export const HANDLING_CODES = ['H0', 'H1', 'H2', 'H3'] as const;
export type HandlingCode = (typeof HANDLING_CODES)[number];

export const ONWARD_RULES = ['free', 'ask', 'never'] as const;
export type OnwardRule = (typeof ONWARD_RULES)[number];

/** People whom a careless exchange can hurt: nothing about them crosses on the word of one person. */
export const PROTECTIONS = ['asylum-seeker', 'trafficking-victim', 'witness', 'minor'] as const;
export type Protection = (typeof PROTECTIONS)[number];

/** Why a contact desk is not copied: the closed list of the rule, each with its reason in words. */
export const COPY_EXCEPTIONS = ['endangers-investigation', 'terrorism', 'safety-of-person'] as const;
export type CopyException = (typeof COPY_EXCEPTIONS)[number];

export interface HandlingAsked {
  readonly code: HandlingCode;
  /** What H3 asks for. */
  readonly words: string | null;
}

/** A person or thing that is asked about, with what ties it to the purpose. */
export interface RequestSubject {
  readonly label: string;
  readonly link: string | null;
  readonly personal: boolean;
  readonly sensitive: boolean;
  readonly minor: boolean;
  readonly protectedAs: Protection | null;
}

/** A provision of the country's pick list, or in words, or both. */
export interface LegalGround {
  readonly key: string | null;
  readonly text: string | null;
}

export interface UrgencyReason {
  readonly ground: string;
  readonly reason: string | null;
}

/** A contact desk that is not told, and why. */
export interface CopyExempt {
  readonly country: CountryCode;
  readonly exception: CopyException;
  readonly reason: string;
}

/** What is asked, as the requesting desk wrote it. A draft may lack anything but the desk that is asked; a submission may not. */
export interface RequestForm {
  readonly caseId: CaseId | null;
  readonly toDeskId: DeskId;
  readonly title: string | null;
  /** BCP 47 tag of the language that it is written in. */
  readonly language: string;
  /** (a) What is asked, as exactly as can be. */
  readonly asked: string | null;
  /** (b) What for: a purpose of the directory, with the facts and the underlying offence. */
  readonly purpose: string | null;
  readonly facts: string | null;
  /** (c) Why the other side is thought to hold it. */
  readonly holderReasons: string | null;
  /** (d) Whom or what it is about, each with its tie to the purpose. */
  readonly subjects: readonly RequestSubject[];
  /** (e) Why it is urgent; null for class `other`. */
  readonly serviceClass: ServiceClass | null;
  readonly urgency: UrgencyReason | null;
  readonly lifeSafety: boolean;
  /** (f) What may be done with what the request itself tells. */
  readonly handling: HandlingAsked | null;
  readonly tlp: Tlp | null;
  readonly legalBasis: { readonly own: LegalGround; readonly asked: LegalGround };
  readonly agreement: string | null;
  readonly answerForm: AnswerForm | null;
  /** Whether the requester wants to pass the answer on. */
  readonly onward: OnwardRule | null;
  /** Until when the requester means to keep the answer. */
  readonly keepUntil: Instant | null;
  readonly copyExceptions: readonly CopyExempt[];
}

/** Whether nothing of it may cross on the word of one person. */
export const needsSecondPerson = ({
  subjects,
}: {
  readonly subjects: readonly Pick<RequestSubject, 'minor' | 'protectedAs'>[];
}): boolean => subjects.some(({ minor, protectedAs }) => minor || protectedAs !== null);
