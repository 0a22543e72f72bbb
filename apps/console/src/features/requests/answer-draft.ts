import type { AnswerItemRequest, AnswerRequestRequest, RequestForm } from '../../shared/api/client';
import type { HandlingCode, OnwardRule, Protection, Tlp } from './draft';

export type ItemForm = AnswerItemRequest['form'];
export type SourceGrade = AnswerItemRequest['sourceGrade'];
export type ContentGrade = AnswerItemRequest['contentGrade'];
export type EvidenceConsent = AnswerItemRequest['evidenceConsent'];

export const ITEM_FORMS = ['release', 'show', 'reference'] as const satisfies readonly ItemForm[];
export const SOURCE_GRADES = ['A', 'B', 'C', 'X'] as const satisfies readonly SourceGrade[];
export const CONTENT_GRADES = [1, 2, 3, 4] as const satisfies readonly ContentGrade[];
export const EVIDENCE_CONSENTS = ['no', 'ask', 'yes'] as const satisfies readonly EvidenceConsent[];

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
  readonly person: string;
  readonly minor: boolean;
  readonly protectedAs: Protection | '';
}

export interface AnswerDraft {
  readonly items: readonly ItemDraft[];
  readonly complete: boolean;
  readonly ground: string;
  readonly groundWords: string;
  readonly part: string;
}

/** An item as the request asked for it; what the answering desk decides is set to the careful side. */
export const newItem = (asked: RequestForm, language: string): ItemDraft => ({
  form: asked.answerForm ?? 'release',
  nature: '',
  text: '',
  language,
  channel: '',
  reference: '',
  handling: 'H2',
  handlingWords: '',
  tlp: asked.tlp ?? 'TLP:AMBER',
  source: 'B',
  content: 2,
  purposes: asked.purpose ? [asked.purpose] : [],
  evidence: 'no',
  onward: 'ask',
  basis: '',
  caveat: '',
  expires: '',
  destroy: '',
  person: '',
  minor: false,
  protectedAs: '',
});

export const newAnswer = (asked: RequestForm, language: string): AnswerDraft => ({
  items: [newItem(asked, language)],
  complete: true,
  ground: '',
  groundWords: '',
  part: '',
});

const said = <Key extends string>(key: Key, text: string): Partial<Record<Key, string>> =>
  text.trim() === '' ? {} : ({ [key]: text.trim() } as Record<Key, string>);
const endOf = <Key extends string>(key: Key, day: string): Partial<Record<Key, string>> =>
  said(key, day === '' ? '' : `${day}T23:59:59.000Z`);

/** Which parts an item has: what goes by another channel has no text here, only its number there. */
export const isReference = ({ form }: ItemDraft): boolean => form === 'reference';

export const needsSecond = ({ items }: AnswerDraft): boolean =>
  items.some(({ person, minor, protectedAs }) => person.trim() !== '' && (minor || protectedAs !== ''));

/** What an item still lacks before it can be given. */
export const isReady = (item: ItemDraft): boolean => {
  const { nature, text, channel, reference, purposes, form, expires, person, destroy, handling, handlingWords } = item;
  const body = isReference(item) ? channel.trim() !== '' && reference.trim() !== '' : text.trim() !== '';
  return (
    nature.trim() !== '' &&
    body &&
    purposes.length > 0 &&
    (form !== 'show' || expires !== '') &&
    (person.trim() === '' || destroy !== '') &&
    (handling !== 'H3' || handlingWords.trim() !== '')
  );
};

const itemOf = (item: ItemDraft): AnswerItemRequest => ({
  form: item.form,
  nature: item.nature.trim(),
  ...(isReference(item) ? { ...said('channel', item.channel), ...said('reference', item.reference) } : said('text', item.text)),
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
  ...(item.person.trim() && {
    subjects: [
      {
        label: item.person.trim(),
        personal: true,
        sensitive: false,
        minor: item.minor,
        ...(item.protectedAs && { protectedAs: item.protectedAs }),
      },
    ],
  }),
});

/** The answer as the api takes it. */
export const answerOf = ({ items, complete, ground, groundWords, part }: AnswerDraft): AnswerRequestRequest => ({
  items: items.map(itemOf),
  complete,
  ...(ground && { refusals: [{ ground, ...said('words', groundWords), ...said('part', part) }] }),
});
