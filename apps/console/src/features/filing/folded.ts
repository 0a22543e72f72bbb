import type { Locale } from '../../shared/i18n/speech';

/** A term as it begins a line or stands on a button. */
export const capital = (text: string, locale: Locale): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** A text without accents and capitals: what it sounds like to somebody who types in a hurry. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
