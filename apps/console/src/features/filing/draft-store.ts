import type { Draft } from './draft';

/** The form of what is kept; a draft of another form is not read. */
const FORM = 1;
const keyOf = (userId: string): string => `enlace.draft.${userId}`;

/** Each person has a draft of their own: a desk's computer is shared by the shifts. */
export const keptDraft = (userId: string): Draft | null => {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(userId)) ?? 'null') as { form: number; draft: Draft } | null;
    return kept?.form === FORM ? kept.draft : null;
  } catch {
    return null;
  }
};

/** @returns false when this browser keeps nothing: it is full, or told not to */
export const keepDraft = (userId: string, draft: Draft): boolean => {
  try {
    localStorage.setItem(keyOf(userId), JSON.stringify({ form: FORM, draft }));
    return true;
  } catch {
    return false;
  }
};

export const forgetDraft = (userId: string): void => {
  try {
    localStorage.removeItem(keyOf(userId));
  } catch {
    // What was never kept is forgotten.
  }
};
