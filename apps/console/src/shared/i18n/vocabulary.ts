import { spineTerms, type TextCatalogue } from '#phrases';

/** What values of the domain are called, as far as this page knows by now. */
let known: TextCatalogue = spineTerms;
const listeners = new Set<() => void>();

export const vocabulary = {
  look: (): TextCatalogue => known,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isWhole: (): boolean => known !== spineTerms,
};

/** Fetches all other words of the domain: more than frame and My desk together, so they come with whatever else is opened. */
export const wholeVocabulary = async (): Promise<void> => {
  const { terms } = await import('./all-terms');
  if (vocabulary.isWhole()) return;
  known = terms;
  for (const listener of listeners) listener();
};
