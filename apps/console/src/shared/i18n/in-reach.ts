import type { Locale } from './speech';

/** What somebody wrote, and the same in another language where they or their side wrote it. */
interface Written {
  readonly title: string;
  readonly translation?: { readonly language: string; readonly title: string } | null | undefined;
}

/** Whether a text in this language is in the reader's. */
export const isRead = (language: string, locale: Locale): boolean => language.toLowerCase().startsWith(locale);

/** The title in the reader's language where somebody wrote one, the original's else; with its tag where it is known. */
export const titleFor = (
  { title, translation }: Written,
  locale: Locale,
): { readonly text: string; readonly lang: string | undefined } =>
  translation && isRead(translation.language, locale)
    ? { text: translation.title, lang: translation.language }
    : { text: title, lang: undefined };
