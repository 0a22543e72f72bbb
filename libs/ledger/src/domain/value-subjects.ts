/** Which values of an act go when the paper that they are the words of is taken out, and what that paper is. */
interface OwnWords {
  readonly names: readonly string[];
  readonly kind: 'note' | 'attachment' | 'report';
  /** The value that names the paper; without it, the act's own stream is the paper. */
  readonly by?: string;
}

const OWN_WORDS: Readonly<Record<string, OwnWords>> = {
  'case.noted': { names: ['text'], kind: 'note', by: 'noteId' },
  'case.attached': { names: ['name'], kind: 'attachment', by: 'attachmentId' },
  // A case is called as the report was that it was opened from.
  'case.opened': { names: ['title', 'translation'], kind: 'report', by: 'reportId' },
  'report.filed': { names: ['content', 'reason'], kind: 'report' },
  'report.amended': { names: ['content', 'reason'], kind: 'report' },
  'report.sighted': { names: ['content', 'reason'], kind: 'report' },
};

/** An act, as far as it tells what its values are about. */
export interface ActWithValues {
  readonly type: string;
  readonly stream: string;
  readonly caseId: string | null;
}

/** The names of the values that go with their paper; none for an act that holds nobody's words. */
export const ownNames = (type: string): readonly string[] => OWN_WORDS[type]?.names ?? [];

/** What the values of an act are about that stay as long as the case does: the case, or the thing itself where there is none. */
export const subjectOfAct = ({ stream, caseId }: ActWithValues): string => (caseId === null ? stream : `case:${caseId}`);

/** What those values are about that go with their paper: within its case, that paper. Null when the act has none, or does not say of what. */
export const subjectOfWords = (act: ActWithValues, payload: Readonly<Record<string, unknown>>): string | null => {
  const own = OWN_WORDS[act.type];
  if (!own) return null;
  const id = own.by === undefined ? null : payload[own.by];
  if (own.by !== undefined && typeof id !== 'string') return null;
  const paper = own.by === undefined ? act.stream : `${own.kind}:${String(id)}`;
  return `${subjectOfAct(act)}/${paper}`;
};
