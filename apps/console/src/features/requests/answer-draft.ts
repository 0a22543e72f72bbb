import type { AnswerItemRequest, AnswerRequestRequest, RequestForm } from '../../shared/api/client';
import type { CaseFile } from '../../shared/files/case-files-field';
import type { HandlingCode, OnwardRule, Protection, Tlp } from './draft';
import type { BegunOver } from './giving/use-writing';
import { type RefusalDraft, refusalsOf } from './refusals';

export type ItemForm = AnswerItemRequest['form'];
export type SourceGrade = AnswerItemRequest['sourceGrade'];
export type ContentGrade = AnswerItemRequest['contentGrade'];
export type EvidenceConsent = AnswerItemRequest['evidenceConsent'];

export const ITEM_FORMS = ['release', 'show', 'reference'] as const satisfies readonly ItemForm[];
export const SOURCE_GRADES = ['A', 'B', 'C', 'X'] as const satisfies readonly SourceGrade[];
export const CONTENT_GRADES = [1, 2, 3, 4] as const satisfies readonly ContentGrade[];
export const EVIDENCE_CONSENTS = ['no', 'ask', 'yes'] as const satisfies readonly EvidenceConsent[];

export interface PersonDraft {
  readonly label: string;
  readonly sensitive: boolean;
  readonly minor: boolean;
  readonly protectedAs: Protection | '';
}

export interface TranslationDraft {
  readonly language: string;
  readonly text: string;
  readonly checked: boolean;
}

export interface SourceDraft {
  readonly id: string;
  readonly nature: string;
  readonly originatorDeskId: string;
}

/** One item as it is being written. */
export interface ItemDraft {
  readonly form: ItemForm;
  readonly nature: string;
  readonly text: string;
  readonly language: string;
  readonly channel: string;
  readonly reference: string;
  readonly handling: HandlingCode;
  readonly handlingWords: string;
  readonly tlp: Tlp;
  readonly source: SourceGrade;
  readonly content: ContentGrade;
  readonly purposes: readonly string[];
  readonly evidence: EvidenceConsent;
  readonly onward: OnwardRule;
  readonly basis: string;
  readonly caveat: string;
  /** Days, `2026-12-31`. */
  readonly expires: string;
  readonly destroy: string;
  readonly persons: readonly PersonDraft[];
  readonly translations: readonly TranslationDraft[];
  /** Files that the own desk put on a case. */
  readonly files: readonly CaseFile[];
  /** Information of others that it rests on. */
  readonly restsOn: readonly SourceDraft[];
}

export interface AnswerDraft extends BegunOver {
  readonly items: readonly ItemDraft[];
  readonly complete: boolean;
  readonly refusals: readonly RefusalDraft[];
}

export const NEW_PERSON: PersonDraft = { label: '', sensitive: false, minor: false, protectedAs: '' };

/** What of the request an item begins with. */
export type AskedFor = Pick<RequestForm, 'answerForm' | 'tlp' | 'purpose' | 'keepUntil'>;

/** An item as the request asked for it, or as nobody did; what the giving desk decides is set to the careful side. */
export const newItem = (asked: AskedFor | null, language: string): ItemDraft => ({
  form: asked?.answerForm ?? 'release',
  nature: '',
  text: '',
  language,
  channel: '',
  reference: '',
  handling: 'H2',
  handlingWords: '',
  tlp: asked?.tlp ?? 'TLP:AMBER',
  source: 'B',
  content: 2,
  purposes: asked?.purpose ? [asked.purpose] : [],
  evidence: 'no',
  onward: asked?.tlp === 'TLP:RED' ? 'never' : 'ask',
  basis: '',
  caveat: '',
  expires: '',
  destroy: asked?.keepUntil?.slice(0, 10) ?? '',
  persons: [],
  translations: [],
  files: [],
  restsOn: [],
});

export const newAnswer = (asked: AskedFor, language: string): AnswerDraft => ({
  items: [newItem(asked, language)],
  complete: true,
  refusals: [],
  savedAt: null,
});

const said = <Key extends string>(key: Key, text: string): Partial<Record<Key, string>> =>
  text.trim() === '' ? {} : ({ [key]: text.trim() } as Record<Key, string>);
const endOf = <Key extends string>(key: Key, day: string): Partial<Record<Key, string>> =>
  said(key, day === '' ? '' : `${day}T23:59:59.000Z`);

/** Which parts an item has: what goes by another channel has no text here, only its number there. */
export const isReference = ({ form }: Pick<ItemDraft, 'form'>): boolean => form === 'reference';

export const personsIn = ({ persons }: ItemDraft): readonly PersonDraft[] => persons.filter(({ label }) => label.trim() !== '');

export const needsSecond = ({ items }: Pick<AnswerDraft, 'items'>): boolean =>
  items.some((item) => personsIn(item).some(({ minor, protectedAs }) => minor || protectedAs !== ''));

export const LACKS = [
  'nature',
  'text',
  'channel',
  'reference',
  'translation',
  'expires',
  'destroy',
  'basis',
  'handlingWords',
  'purposes',
] as const;
export type Lack = (typeof LACKS)[number];

const blank = (text: string): boolean => text.trim() === '';

/** What an item still lacks before it can be given. */
export const lacksOf = (item: ItemDraft): readonly Lack[] => {
  const { nature, text, channel, reference, purposes, form, expires, destroy, basis, handling, handlingWords } = item;
  const elsewhere = isReference(item);
  const namesPerson = personsIn(item).length > 0;
  const lacks: Record<Lack, boolean> = {
    nature: blank(nature),
    text: !elsewhere && blank(text) && item.files.length === 0,
    channel: elsewhere && blank(channel),
    reference: elsewhere && blank(reference),
    translation: !elsewhere && item.translations.some((one) => blank(one.text)),
    expires: form === 'show' && expires === '',
    destroy: namesPerson && destroy === '',
    basis: namesPerson && blank(basis),
    handlingWords: handling === 'H3' && blank(handlingWords),
    purposes: purposes.length === 0,
  };
  return LACKS.filter((lack) => lacks[lack]);
};

export const isReady = (item: ItemDraft): boolean => lacksOf(item).length === 0;

const contentOf = ({ text, translations, files }: ItemDraft): Partial<AnswerItemRequest> => ({
  ...said('text', text),
  ...(translations.length > 0 && {
    translations: translations.map((one) => ({ language: one.language, text: one.text.trim(), checked: one.checked })),
  }),
  ...(files.length > 0 && { files: files.map(({ caseId, attachmentId }) => ({ caseId, attachmentId })) }),
});

export const itemOf = (item: ItemDraft): AnswerItemRequest => {
  const persons = personsIn(item);
  return {
    form: item.form,
    nature: item.nature.trim(),
    ...(isReference(item) ? { ...said('channel', item.channel), ...said('reference', item.reference) } : contentOf(item)),
    language: item.language,
    handling: { code: item.handling, ...(item.handling === 'H3' && said('words', item.handlingWords)) },
    tlp: item.tlp,
    sourceGrade: item.source,
    contentGrade: item.content,
    purposes: [...item.purposes],
    evidenceConsent: item.evidence,
    onward: item.onward,
    ...said('legalBasis', item.basis),
    ...said('caveat', item.caveat),
    ...endOf('expiresAt', item.expires),
    ...endOf('destroyBy', item.destroy),
    ...(persons.length > 0 && {
      subjects: persons.map(({ label, sensitive, minor, protectedAs }) => ({
        label: label.trim(),
        personal: true,
        sensitive,
        minor,
        ...(protectedAs && { protectedAs }),
      })),
    }),
    ...(item.restsOn.length > 0 && { derivedFrom: item.restsOn.map(({ id }) => id) }),
  };
};

/** The answer as the api takes it. */
export const answerOf = ({ items, complete, refusals }: AnswerDraft): AnswerRequestRequest => ({
  items: items.map(itemOf),
  complete,
  ...(refusals.length > 0 && { refusals: refusalsOf(refusals) }),
});
