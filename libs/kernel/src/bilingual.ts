/** Languages every user-visible text exists in; `es` is written as es-MX. */
export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text in every language of the product. */
export type Bilingual = Readonly<Record<Locale, string>>;
