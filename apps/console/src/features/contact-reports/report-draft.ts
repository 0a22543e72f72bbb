import { sameParties, type Text, TEXT_FIELDS, type Typed, typedOf } from './report-text';

/** What is typed into a report, and the text that it was typed over: the other may have changed meanwhile. */
export interface ReportDraft {
  readonly over: Text;
  readonly typed: Typed;
  readonly savedAt: string | null;
}

export const DRAFT_FIELDS = [...TEXT_FIELDS, 'counterparts'] as const satisfies readonly (keyof Typed)[];
export type DraftField = (typeof DRAFT_FIELDS)[number];

export const begunOver = (text: Text): ReportDraft => ({ over: text, typed: typedOf(text), savedAt: null });

const same = (field: DraftField, one: Typed, other: Typed): boolean =>
  field === 'counterparts' ? sameParties(one.counterparts, other.counterparts) : one[field] === other[field];

/** What both changed, each otherwise: a person says which of the two holds. */
export const clashesOf = ({ over, typed }: ReportDraft, now: Text): readonly DraftField[] => {
  const [before, saved] = [typedOf(over), typedOf(now)];
  return DRAFT_FIELDS.filter((field) => !same(field, typed, before) && !same(field, saved, before) && !same(field, typed, saved));
};

/** The draft over what is saved now: what was typed stays, but for `yielding`, and what was not touched follows. */
export const onto = (draft: ReportDraft, now: Text, yielding: readonly DraftField[] = []): ReportDraft => {
  const [before, saved] = [typedOf(draft.over), typedOf(now)];
  const follows = DRAFT_FIELDS.filter((field) => yielding.includes(field) || same(field, draft.typed, before));
  const typed = { ...draft.typed, ...Object.fromEntries(follows.map((field) => [field, saved[field]])) };
  return { ...draft, over: now, typed };
};

/** What was typed and is not saved. */
export const unsavedOf = ({ over, typed }: ReportDraft): readonly DraftField[] => {
  const before = typedOf(over);
  return DRAFT_FIELDS.filter((field) => !same(field, typed, before));
};
