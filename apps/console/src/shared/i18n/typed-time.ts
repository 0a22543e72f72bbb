import { INTL, type Locale } from './speech';
import { fieldDay, monthName } from './times';

/** What a field is asked for: a day with its clock (`2026-11-27T08:00`), a day (`2026-11-27`) or a clock (`08:00`). */
export type TimeKind = 'moment' | 'day' | 'clock';

const LOCALES = Object.keys(INTL) as Locale[];

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const padded = (number: number): string => String(number).padStart(2, '0');

/** Months are understood in every language that the console speaks, whichever it speaks now. */
const MONTHS: readonly (readonly [name: string, month: number])[] = LOCALES.flatMap((locale) =>
  Array.from({ length: 12 }, (_, month) => [fold(monthName(month, locale)), month] as const),
);
const monthOf = (word: string): number | undefined =>
  word.length < 3 ? undefined : MONTHS.find(([name]) => name.startsWith(word))?.[1];

const AWAY: Readonly<Record<string, number>> = { today: 0, hoy: 0, tomorrow: 1, manana: 1, yesterday: -1, ayer: -1 };

const dayOf = (year: number, month: number, day: number): string | null => {
  const at = new Date(Date.UTC(year, month, day));
  return at.getUTCMonth() === month && at.getUTCDate() === day && year > 1900 ? at.toISOString().slice(0, 10) : null;
};

/** Without a year, the one that brings it nearest to today. */
const nearest = (month: number, day: number, today: string): string | null => {
  const year = Number(today.slice(0, 4));
  const away = (one: string): number => Math.abs(Date.parse(one) - Date.parse(today));
  const days = [year - 1, year, year + 1].flatMap((one) => dayOf(one, month, day) ?? []);
  return days.toSorted((one, other) => away(one) - away(other))[0] ?? null;
};

const withYear = (year: number | undefined, month: number, day: number, today: string): string | null =>
  year === undefined ? nearest(month, day, today) : dayOf(year < 100 ? 2000 + year : year, month, day);

/** `28 nov 2026`, `November 28`, `28/11/26` or `11/28/26` as the language has it, `2026-11-28`, `mañana`; nothing is today. */
const readDay = (said: string, locale: Locale, today: string): string | null => {
  const iso = /^\D*(\d{4})-(\d{1,2})-(\d{1,2})\D*$/.exec(said);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const words = said.match(/[a-z]+/g) ?? [];
  const numbers = (said.match(/\d+/g) ?? []).map(Number);
  const away = words.flatMap((word) => AWAY[word] ?? [])[0];
  if (numbers.length === 0) {
    if (away === undefined && words.length > 0) return null;
    return new Date(Date.parse(today) + (away ?? 0) * 86_400_000).toISOString().slice(0, 10);
  }
  // The weekday before it may read like a month: «mar 3 mar».
  const month = words.map(monthOf).findLast((one) => one !== undefined);
  if (month !== undefined) return numbers.length > 2 ? null : withYear(numbers[1], month, numbers[0]!, today);
  if (words.length > 0 || numbers.length < 2 || numbers.length > 3) return null;
  const [first, second, year] = numbers as [number, number, number?];
  return locale === 'es' ? withYear(year, second - 1, first, today) : withYear(year, first - 1, second, today);
};

const CLOCK = /\b(\d{1,2})(?:[:h](\d{2}))(?::\d{2})?\s*(?:([ap])\.?\s?m?\b\.?)?|\b(\d{1,2})\s*([ap])\.?\s?m\b\.?/;

/** The clock that is said in a text, and the text without it. */
const takeClock = (said: string): { readonly clock: string | null; readonly rest: string } | null => {
  const found = CLOCK.exec(said);
  if (!found) return { clock: null, rest: said };
  const half = found[3] ?? found[5];
  const hour = Number(found[1] ?? found[4]);
  const minute = Number(found[2] ?? 0);
  if (minute > 59 || hour > 23 || (half && (hour < 1 || hour > 12))) return null;
  const hours = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return { clock: `${padded(hours)}:${padded(minute)}`, rest: said.replace(found[0], ' ').trim() };
};

/**
 * What somebody typed, as the field gives it on; null while it is not whole or says nothing that is known.
 * @param today the day on the clock that is meant, from which a day without a year is understood
 */
export const readTime = (typed: string, kind: TimeKind, locale: Locale, today: string): string | null => {
  const said = fold(typed)
    .replace(/(\d)t(\d)/, '$1 $2')
    .trim();
  if (said === '') return null;
  if (kind === 'day') return readDay(said, locale, today);
  const bare = kind === 'clock' ? /^(\d{1,2})(\d{2})?$/.exec(said) : null;
  const taken = takeClock(bare ? `${bare[1]}:${bare[2] ?? '00'}` : said);
  if (!taken?.clock) return null;
  if (kind === 'clock') return taken.rest === '' ? taken.clock : null;
  const onDay = readDay(taken.rest, locale, today);
  return onDay && `${onDay}T${taken.clock}`;
};

/** A value as the field says it in the reader's language; it is understood when it is read again. */
export const writeTime = (value: string, kind: TimeKind, locale: Locale): string => {
  if (value === '' || kind === 'clock') return value;
  const [onDay = '', clock = ''] = value.split('T');
  return kind === 'day' ? fieldDay(onDay, locale) : `${fieldDay(onDay, locale)} ${clock.slice(0, 5)}`;
};
