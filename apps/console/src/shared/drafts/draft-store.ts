import { keptHere } from '../realm/realm';

/** What is kept says which form it has; a draft of another form is not read. */
export interface DraftPlace {
  /** Which draft: each form, and each thing that is answered, has its own. */
  readonly name: string;
  readonly form: number;
  /** Each person has drafts of their own: a desk's computer is shared by the shifts. */
  readonly userId: string;
}

/** A draft knows when it was last typed in; null when nothing was. */
export interface Drafted {
  readonly savedAt: string | null;
}

/** Nobody goes on writing after so long, and what names a person does not stay on a desk's computer for no reason. */
const LONGEST_MILLIS = 14 * 24 * 3_600_000;

const keyOf = ({ name, userId }: DraftPlace): string => keptHere(`enlace.${name}.${userId}`);

export const forgetDraft = (place: DraftPlace): void => {
  try {
    localStorage.removeItem(keyOf(place));
  } catch {
    // What was never kept is forgotten.
  }
};

export const keptDraft = <Draft extends Drafted>(place: DraftPlace): Draft | null => {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null') as { form: number; draft: Draft } | null;
    if (kept?.form !== place.form) return null;
    const { savedAt } = kept.draft;
    if (savedAt === null || Date.now() - Date.parse(savedAt) < LONGEST_MILLIS) return kept.draft;
    forgetDraft(place);
    return null;
  } catch {
    return null;
  }
};

/** @returns false when this browser keeps nothing: it is full, or told not to */
export const keepDraft = <Draft extends Drafted>(place: DraftPlace, draft: Draft): boolean => {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify({ form: place.form, draft }));
    return true;
  } catch {
    return false;
  }
};
