import { INTL, type Locale } from './speech';

/** `Spanish`, `inglés`: a BCP 47 tag in the reader's language. */
export const languageName = (tag: string, locale: Locale): string =>
  new Intl.DisplayNames(INTL[locale], { type: 'language' }).of(tag) ?? tag;
