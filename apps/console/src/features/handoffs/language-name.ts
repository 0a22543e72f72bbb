import { INTL, type Locale } from '../../shared/i18n/speech';

/** What a BCP 47 language is called in the reader's language; the tag itself when Intl does not know it. */
export const languageName = (tag: string, locale: Locale): string => {
  try {
    return (
      new Intl.DisplayNames([INTL[locale]], { type: 'language', languageDisplay: 'standard' }).of(tag.split('-')[0] ?? tag) ?? tag
    );
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
};
