import type { Bilingual, ErrorParams } from '#kernel';
import { sayTerm, terms, type Term } from '#phrases';

export const say = (term: Term, params: ErrorParams = {}): Bilingual => ({
  en: sayTerm(term, 'en', params),
  es: sayTerm(term, 'es', params),
});

/** The text of a key that is put together at run time; `otherwise` for a value that has no word of its own. */
export const sayAny = (key: string, otherwise: string): Bilingual => (key in terms ? say(key as Term) : same(otherwise));

export const same = (text: string): Bilingual => ({ en: text, es: text });

export const join = (texts: readonly Bilingual[], separator: string): Bilingual => ({
  en: texts.map((text) => text.en).join(separator),
  es: texts.map((text) => text.es).join(separator),
});
