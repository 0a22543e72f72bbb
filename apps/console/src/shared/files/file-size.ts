import { INTL, type Locale } from '../i18n/speech';

export const LARGEST_BYTES = 10 * 1024 * 1024;

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;
const STEP = 1024;

/** `27 byte`, `4.2 kB`, `9.8 MB`, in the reader's language. */
export const fileSize = (bytes: number, locale: Locale): string => {
  const power = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(STEP)), UNITS.length - 1);
  const format = new Intl.NumberFormat(INTL[locale], { style: 'unit', unit: UNITS[power]!, maximumFractionDigits: 1 });
  return format.format(bytes / STEP ** power);
};

/** The ending says the type: the api takes no file whose ending is not that of its content. */
export const fileType = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toUpperCase();
