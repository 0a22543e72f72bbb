import { type Bilingual, type ErrorParams, LOCALES } from '#kernel';
import { sayTerm, type Term } from './terms.js';

/** A text in both languages on one line; once where they do not differ. */
export const both = ({ en, es }: Bilingual): string => (en === es ? en : `${en} / ${es}`);

/** Words of the catalogue in both languages. */
export const sayBoth = (term: Term, params: ErrorParams = {}): string => {
  const [en, es] = LOCALES.map((locale) => sayTerm(term, locale, params)) as [string, string];
  return both({ en, es });
};
