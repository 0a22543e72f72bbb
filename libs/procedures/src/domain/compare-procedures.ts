import { type Bilingual, canonicalJson } from '#kernel';
import { sayTerm } from '#phrases';
import type { Condition, ProcedureText } from './procedure.js';

export const COMPARED_PARTS = [
  'family',
  'title',
  'purpose',
  'kinds',
  'instruments',
  'sources',
  'triggers',
  'questions',
  'roles',
  'tellings',
  'steps',
  'noticeBefore',
  'flow',
  'reopening',
  'reports',
  'deactivation',
  'afterAction',
] as const satisfies readonly (keyof ProcedureText)[];
export type ComparedPart = (typeof COMPARED_PARTS)[number];

export interface ComparedField {
  /** Empty where the part is one value. */
  readonly field: string;
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
}

export interface ProcedureChange {
  readonly part: ComparedPart;
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  /** Which of the part's things; empty where the part is one. */
  readonly key: string;
  readonly fields: readonly ComparedField[];
}

type Thing = Readonly<Record<string, unknown>>;

/** What a thing of a list is told by, so that another time or another word is a change of it and not another thing. */
const KEYS: Partial<Record<ComparedPart, readonly string[]>> = {
  instruments: ['key'],
  sources: ['id'],
  triggers: ['level'],
  questions: ['id'],
  roles: ['id'],
  tellings: ['id'],
  steps: ['id'],
  noticeBefore: ['act'],
  flow: ['mode', 'direction', 'tier'],
  reopening: ['id'],
  reports: ['level', 'audience'],
  deactivation: [],
};

/** Where the order of the list says something. */
const ORDERED: ReadonlySet<ComparedPart> = new Set(['tellings', 'steps', 'reopening', 'deactivation']);

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'en' in value && 'es' in value;

const isCondition = (value: unknown): value is Condition =>
  typeof value === 'object' && value !== null && 'question' in value && 'is' in value;

const sayCondition = ({ question, is }: Condition): Bilingual => {
  const term = is ? 'procedure-when.yes' : 'procedure-when.no';
  return { en: sayTerm(term, 'en', { question }), es: sayTerm(term, 'es', { question }) };
};

/** A value in words: a text in both languages, a list joined, anything else as it is written. */
const said = (value: unknown): Bilingual | null => {
  if (value === undefined || value === null) return null;
  if (isBilingual(value)) return { en: value.en, es: value.es };
  if (isCondition(value)) return sayCondition(value);
  if (Array.isArray(value)) {
    const parts = value.map((each) => said(each) ?? { en: '', es: '' });
    return { en: parts.map(({ en }) => en).join(', '), es: parts.map(({ es }) => es).join(', ') };
  }
  const text = typeof value === 'string' ? value : canonicalJson(value);
  return { en: text, es: text };
};

const differ = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) !== canonicalJson(other ?? null);

const fieldsOf = (before: Thing, after: Thing): ComparedField[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => differ(before[field], after[field]))
    .map((field) => ({ field, before: said(before[field]), after: said(after[field]) }));

/** Things of a list by their key; where several share one, they are counted. */
const byKey = (part: ComparedPart, list: readonly unknown[]): Map<string, Thing> => {
  const counted = new Map<string, number>();
  return new Map(
    list.map((each) => {
      const thing: Thing = isBilingual(each) ? { text: each } : (each as Thing);
      const own = (KEYS[part] ?? []).map((name) => String(thing[name])).join(' ');
      const count = (counted.get(own) ?? 0) + 1;
      counted.set(own, count);
      const key = own === '' ? String(count) : count === 1 ? own : `${own} ${count}`;
      return [key, thing];
    }),
  );
};

const compareLists = (part: ComparedPart, before: readonly unknown[], after: readonly unknown[]): ProcedureChange[] => {
  const [old, young] = [byKey(part, before), byKey(part, after)];
  const removed = [...old].filter(([key]) => !young.has(key));
  const changes = [...young].flatMap(([key, thing]): ProcedureChange[] => {
    const was = old.get(key);
    const fields = fieldsOf(was ?? {}, thing);
    if (!was) return [{ part, kind: 'added', key, fields }];
    return fields.length > 0 ? [{ part, kind: 'changed', key, fields }] : [];
  });
  const kept = [...old.keys()].filter((key) => young.has(key)).join('\n');
  const order = [...young.keys()].filter((key) => old.has(key)).join('\n');
  return [
    ...removed.map(([key, thing]): ProcedureChange => ({ part, kind: 'removed', key, fields: fieldsOf(thing, {}) })),
    ...changes,
    ...(ORDERED.has(part) && kept !== order ? [{ part, kind: 'reordered', key: '', fields: [] } as const] : []),
  ];
};

const compareValues = (part: ComparedPart, before: unknown, after: unknown): ProcedureChange[] => {
  if (!differ(before, after)) return [];
  const fields =
    part === 'afterAction'
      ? fieldsOf(before as Thing, after as Thing)
      : [{ field: '', before: said(before), after: said(after) }];
  return [{ part, kind: 'changed', key: '', fields }];
};

/** What another text changes, thing by thing, in the order of a procedure. */
export const compareProcedures = (before: ProcedureText, after: ProcedureText): readonly ProcedureChange[] =>
  COMPARED_PARTS.flatMap((part) =>
    KEYS[part]
      ? compareLists(part, before[part] as readonly unknown[], after[part] as readonly unknown[])
      : compareValues(part, before[part], after[part]),
  );
