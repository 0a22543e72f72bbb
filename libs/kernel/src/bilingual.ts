/** Languages every user-visible text exists in; `es` is written as es-MX. */
export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text in every language of the product. */
export type Bilingual = Readonly<Record<Locale, string>>;

const isLocale = (tag: string): tag is Locale => (LOCALES as readonly string[]).includes(tag);

/** In which of the product's languages somebody is addressed who reads these (BCP 47, the preferred one first). */
export const readerLocale = (languages: readonly string[] = []): Locale =>
  languages.map((tag) => tag.split('-')[0]!).find(isLocale) ?? 'en';
