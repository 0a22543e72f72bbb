import {
  type CaseId,
  type DeskId,
  type DomainFault,
  type Instant,
  type ItemId,
  readableText,
  unfitContent,
  type UserId,
} from '#kernel';
import { type Conditions, EVIDENCE, type Party } from './conditions.js';
import { flagsOf, type KeptFile, type Subject, type SubjectFlags, type Translation } from './content.js';
import { type DisclosureErrorCode, fault, markingFaults } from './disclosure.errors.js';
import type { ItemProvided, ItemSource, NewHolder } from './item.events.js';

/** A file as it comes. `sha256` in hexadecimal is checked against the bytes. */
export interface NewAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** What an originator gives to others, and under which conditions. */
export interface NewItem extends Conditions {
  readonly caseId: CaseId | null;
  readonly source: ItemSource;
  readonly originatorDeskId: DeskId;
  readonly recipientDeskIds: readonly DeskId[];
  readonly text: string | null;
  readonly translations: readonly Translation[];
  readonly attachments: readonly NewAttachment[];
  /** When it can no longer be read; required for what is shown and not kept. */
  readonly expiresAt: Instant | null;
  /** When it erases itself; required when a person is named. */
  readonly destroyBy: Instant | null;
  readonly subjects: readonly Subject[];
  /** Items that it rests on: their originators have a say. */
  readonly derivedFrom: readonly ItemId[];
}

/** Longest time for which anything about a person is kept: five years (28 CFR 23.20(h)). */
const LONGEST_YEARS = 5;

type Fault = DomainFault<DisclosureErrorCode>;
type Rule = (item: NewItem, now: Instant) => readonly (Fault | false)[];

const yearsAfter = (now: Instant, years: number): string => `${Number(now.slice(0, 4)) + years}${now.slice(4)}`;

const form: Rule = ({ form: kind, text, attachments, channel, reference, expiresAt }) => {
  const empty = text === null && attachments.length === 0;
  if (kind === 'reference')
    return [
      channel === null && fault('item-reference-incomplete', '/channel'),
      reference === null && fault('item-reference-incomplete', '/reference'),
      !empty && fault('item-reference-holds-content', text === null ? '/attachments' : '/text'),
    ];
  return [
    empty && fault('item-content-missing', '/text'),
    kind === 'show' && expiresAt === null && fault('item-show-needs-expiry', '/expiresAt'),
  ];
};

const handling: Rule = ({ handling: { code, words }, tlp, onward, evidenceConsent, purposes }) => [
  code === 'H3' && !words && fault('item-handling-words-missing', '/handling/words'),
  code === 'H2' && onward === 'free' && fault('item-h2-not-free', '/onward'),
  code === 'H1' && evidenceConsent === 'yes' && fault('item-h1-no-evidence', '/evidenceConsent'),
  tlp === 'TLP:RED' && onward !== 'never' && fault('item-red-never-onward', '/onward'),
  purposes.length === 0 && fault('item-purpose-missing', '/purposes'),
  purposes.includes(EVIDENCE) && evidenceConsent !== 'yes' && fault('item-evidence-not-consented', '/evidenceConsent'),
];

const retention: Rule = ({ subjects, destroyBy, expiresAt, legalBasis }, now) => {
  const { personal } = flagsOf(subjects);
  return [
    personal && destroyBy === null && fault('item-destroy-by-missing', '/destroyBy'),
    personal && legalBasis === null && fault('item-legal-basis-missing', '/legalBasis'),
    destroyBy !== null && destroyBy <= now && fault('item-destroy-by-unfit', '/destroyBy'),
    personal && destroyBy !== null && destroyBy > yearsAfter(now, LONGEST_YEARS) && fault('item-destroy-by-unfit', '/destroyBy'),
    expiresAt !== null &&
      (expiresAt <= now || (destroyBy !== null && expiresAt > destroyBy)) &&
      fault('item-expiry-unfit', '/expiresAt'),
  ];
};

/** What bears a marking, or is a criminal history, by its name or by what can be read of it. */
export const unfitFile = ({ name, mediaType, bytes }: NewAttachment, at: string): Fault[] => [
  ...unfitContent(null, [name]).map(({ kind, marking }) => fault(`item-content-${kind}`, `${at}/name`, { marking })),
  ...markingFaults(readableText(mediaType, bytes), at),
];

const unclassified: Rule = ({ text, translations, attachments }) => [
  ...markingFaults(text, '/text'),
  ...translations.flatMap((translation, nth) => markingFaults(translation.text, `/translations/${nth}/text`)),
  ...attachments.flatMap((file, nth) => unfitFile(file, `/attachments/${nth}`)),
];

const RULES: readonly Rule[] = [form, handling, retention, unclassified];

/** Every fault of what is to cross, with its place, or none. */
export const faultsOf = (item: NewItem, now: Instant): readonly Fault[] =>
  RULES.flatMap((rule) => rule(item, now)).filter((one): one is Fault => one !== false);

export interface ProvidingFacts {
  readonly originator: Party;
  readonly recipients: readonly NewHolder[];
  readonly providedBy: UserId | null;
  readonly files: readonly KeptFile[];
  readonly contentHash: string;
  readonly subjects: SubjectFlags;
}

const conditionsOf = (item: NewItem): Conditions => ({
  form: item.form,
  channel: item.channel,
  reference: item.reference,
  nature: item.nature,
  language: item.language,
  handling: { code: item.handling.code, words: item.handling.words ?? null },
  tlp: item.tlp,
  sourceGrade: item.sourceGrade,
  contentGrade: item.contentGrade,
  purposes: item.purposes,
  evidenceConsent: item.evidenceConsent,
  onward: item.onward,
  legalBasis: item.legalBasis,
  caveat: item.caveat,
});

/** What was checked crosses. Nothing of its content is in the event. */
export const provideItem = (item: NewItem, facts: ProvidingFacts, now: Instant): [ItemProvided] => [
  {
    type: 'item.provided',
    v: 1,
    at: now,
    data: {
      ...conditionsOf(item),
      ...facts,
      originatorDeskId: facts.originator.deskId,
      recipientDeskIds: facts.recipients.map(({ deskId }) => deskId),
      caseId: item.caseId,
      source: item.source,
      derivedFrom: item.derivedFrom,
      expiresAt: item.expiresAt,
      destroyBy: item.destroyBy,
    },
  },
];
