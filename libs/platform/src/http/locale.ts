import { type Locale, LOCALES } from '#kernel';

/** The best language of an Accept-Language header that the product speaks; English when none is asked for. */
export const localeOf = (header: string | undefined): Locale => {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';');
      const quality = options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find((found) => found !== undefined);
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((left, right) => right.quality - left.quality);
  const found = wanted.find(({ language }) => LOCALES.some((locale) => locale === language));
  return (found?.language as Locale | undefined) ?? 'en';
};
