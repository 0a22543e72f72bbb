import { NO_PAPER, type PaperDraft } from '../../shared/ui/paper-draft';
import type { RequestForm, RequestFormRequest } from '../../shared/api/client';

export type ServiceClass = NonNullable<RequestFormRequest['serviceClass']>;
export type HandlingCode = NonNullable<RequestFormRequest['handling']>['code'];
export type Tlp = NonNullable<RequestFormRequest['tlp']>;
export type AnswerForm = NonNullable<RequestFormRequest['answerForm']>;
export type OnwardRule = NonNullable<RequestFormRequest['onward']>;
export type Subject = NonNullable<RequestFormRequest['subjects']>[number];
export type Protection = NonNullable<Subject['protectedAs']>;
export type CopyException = NonNullable<RequestFormRequest['copyExceptions']>[number];

export const SERVICE_CLASSES = ['other', 'urgent-indirect', 'urgent-direct'] as const satisfies readonly ServiceClass[];
export const HANDLING_CODES = ['H0', 'H1', 'H2', 'H3'] as const satisfies readonly HandlingCode[];
export const TLPS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const satisfies readonly Tlp[];
export const ANSWER_FORMS = ['show', 'release', 'reference'] as const satisfies readonly AnswerForm[];
export const ONWARD_RULES = ['never', 'ask', 'free'] as const satisfies readonly OnwardRule[];
export const PROTECTIONS = ['asylum-seeker', 'trafficking-victim', 'witness', 'minor'] as const satisfies readonly Protection[];
export const COPY_EXCEPTIONS = [
  'endangers-investigation',
  'terrorism',
  'safety-of-person',
] as const satisfies readonly CopyException['exception'][];

/** A provision of the pick list, or in words, or both. */
export interface Ground {
  readonly key: string;
  readonly text: string;
}

/** What has been typed so far; an empty text is not said yet. */
export interface Fields {
  readonly toDeskId: string | null;
  readonly caseId: string | null;
  readonly language: string;
  readonly title: string;
  readonly asked: string;
  readonly purpose: string;
  readonly facts: string;
  readonly holderReasons: string;
  readonly subjects: readonly Subject[];
  readonly serviceClass: ServiceClass;
  readonly urgencyGround: string;
  readonly urgencyReason: string;
  readonly lifeSafety: boolean;
  readonly handling: HandlingCode;
  readonly handlingWords: string;
  readonly tlp: Tlp;
  readonly own: Ground;
  readonly theirs: Ground;
  readonly agreement: string;
  readonly answerForm: AnswerForm;
  readonly onward: OnwardRule;
  /** The last day on which the answer is kept, `2027-05-27`. */
  readonly keepUntil: string;
  readonly copyExceptions: readonly CopyException[];
  /** The form that it was written on while the system was away; told when it is sent. */
  readonly paper: PaperDraft;
}

export interface Draft {
  readonly fields: Fields;
  /** The guard under which the draft is first handed to the api. */
  readonly key: string;
  /** The api has it under this id and version; null before. */
  readonly kept: { readonly id: string; readonly version: number } | null;
  readonly savedAt: string | null;
}

const NOTHING: Ground = { key: '', text: '' };

export const newDraft = (language: string): Draft => ({
  fields: {
    toDeskId: null,
    caseId: null,
    language,
    title: '',
    asked: '',
    purpose: '',
    facts: '',
    holderReasons: '',
    subjects: [],
    serviceClass: 'other',
    urgencyGround: '',
    urgencyReason: '',
    lifeSafety: false,
    handling: 'H2',
    handlingWords: '',
    tlp: 'TLP:AMBER',
    own: NOTHING,
    theirs: NOTHING,
    agreement: '',
    answerForm: 'release',
    onward: 'never',
    keepUntil: '',
    copyExceptions: [],
    paper: NO_PAPER,
  },
  key: crypto.randomUUID(),
  kept: null,
  savedAt: null,
});

export const NEW_SUBJECT: Subject = { label: '', personal: true, sensitive: false, minor: false };

const said = <Key extends string>(key: Key, text: string): Partial<Record<Key, string>> =>
  text.trim() === '' ? {} : ({ [key]: text.trim() } as Record<Key, string>);

const groundOf = ({ key, text }: Ground) => ({ ...said('key', key), ...said('text', text) });

const subjectOf = ({ label, link = '', protectedAs, ...flags }: Subject): Subject => ({
  ...flags,
  label: label.trim(),
  ...said('link', link),
  ...(protectedAs && { protectedAs }),
});

/** The end of that day on this desk's clock would be a promise to the minute; the day in UTC is what a retention means. */
const endOfDay = (day: string): string => `${day}T23:59:59.000Z`;

const isUrgent = ({ serviceClass }: Fields): boolean => serviceClass !== 'other';

/** The form as the api takes it; null while nobody is asked. What is empty stays out: a draft may lack it. */
export const formOf = (fields: Fields): RequestFormRequest | null => {
  const { toDeskId, caseId, language, subjects, serviceClass, handling, tlp, answerForm, onward, keepUntil } = fields;
  if (toDeskId === null) return null;
  const named = subjects.filter(({ label }) => label.trim() !== '').map(subjectOf);
  const exceptions = fields.copyExceptions.filter(({ reason }) => reason.trim() !== '');
  return {
    toDeskId,
    language,
    ...(caseId && { caseId }),
    ...said('title', fields.title),
    ...said('asked', fields.asked),
    ...said('purpose', fields.purpose),
    ...said('facts', fields.facts),
    ...said('holderReasons', fields.holderReasons),
    ...(named.length > 0 && { subjects: named }),
    serviceClass,
    ...(isUrgent(fields) &&
      fields.urgencyGround && { urgency: { ground: fields.urgencyGround, ...said('reason', fields.urgencyReason) } }),
    lifeSafety: isUrgent(fields) && fields.lifeSafety,
    handling: { code: handling, ...(handling === 'H3' && said('words', fields.handlingWords)) },
    tlp,
    legalBasis: { own: groundOf(fields.own), asked: groundOf(fields.theirs) },
    ...said('agreement', fields.agreement),
    answerForm,
    onward,
    ...(keepUntil && { keepUntil: endOfDay(keepUntil) }),
    ...(exceptions.length > 0 && { copyExceptions: exceptions }),
  };
};

/** Puts a form of the api back into the fields, to be written on. */
export const fieldsOf = (form: RequestForm): Fields => {
  const fresh = newDraft(form.language).fields;
  const ground = ({ key, text }: { readonly key: string | null; readonly text: string | null }): Ground => ({
    key: key ?? '',
    text: text ?? '',
  });
  return {
    ...fresh,
    toDeskId: form.toDeskId,
    caseId: form.caseId,
    title: form.title ?? '',
    asked: form.asked ?? '',
    purpose: form.purpose ?? '',
    facts: form.facts ?? '',
    holderReasons: form.holderReasons ?? '',
    subjects: form.subjects.map(({ label, link, personal, sensitive, minor, protectedAs }) => ({
      label,
      personal,
      sensitive,
      minor,
      ...(link && { link }),
      ...(protectedAs && { protectedAs }),
    })),
    serviceClass: form.serviceClass ?? fresh.serviceClass,
    urgencyGround: form.urgency?.ground ?? '',
    urgencyReason: form.urgency?.reason ?? '',
    lifeSafety: form.lifeSafety,
    handling: form.handling?.code ?? fresh.handling,
    handlingWords: form.handling?.words ?? '',
    tlp: form.tlp ?? fresh.tlp,
    own: ground(form.legalBasis.own),
    theirs: ground(form.legalBasis.asked),
    agreement: form.agreement ?? '',
    answerForm: form.answerForm ?? fresh.answerForm,
    onward: form.onward ?? fresh.onward,
    keepUntil: form.keepUntil?.slice(0, 10) ?? '',
    copyExceptions: form.copyExceptions,
  };
};
