import type { Locale } from './speech';
import { WEEK_BEGINS } from './times';

const DAY_MILLIS = 86_400_000;
const WEEK = 7;

const at = (day: string): Date => new Date(`${day}T00:00:00.000Z`);
const named = (date: Date): string => date.toISOString().slice(0, 10);

/** A day of the calendar so many days later, or earlier. */
export const daysAfter = (day: string, days: number): string => named(new Date(at(day).getTime() + days * DAY_MILLIS));

/** The same day of another month; its last one where that month is shorter. */
export const monthsAfter = (day: string, months: number): string => {
  const from = at(day);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return named(new Date(first.getTime() + (Math.min(from.getUTCDate(), last) - 1) * DAY_MILLIS));
};

/** How many days a day stands behind the beginning of its week. */
const intoWeek = (day: string, locale: Locale): number => (at(day).getUTCDay() + 2 * WEEK - 1 - WEEK_BEGINS[locale]) % WEEK;

/** The weekdays in the order of the language's calendars, Monday being 0. */
export const weekdaysOf = (locale: Locale): readonly number[] =>
  Array.from({ length: WEEK }, (_, nth) => (WEEK_BEGINS[locale] + nth) % WEEK);

/** The weeks in which a month has days, each whole: what lies before and after it belongs to its neighbours. */
export const weeksOf = (month: string, locale: Locale): readonly (readonly string[])[] => {
  const first = `${month.slice(0, 7)}-01`;
  const start = daysAfter(first, -intoWeek(first, locale));
  const last = daysAfter(monthsAfter(first, 1), -1);
  const weeks = Math.ceil((at(last).getTime() - at(start).getTime() + DAY_MILLIS) / (WEEK * DAY_MILLIS));
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: WEEK }, (_, day) => daysAfter(start, week * WEEK + day)),
  );
};

/** Where each key leads from a day, as on the calendars that people know: by days, weeks and months. */
export const dayByKey = (day: string, key: string, shift: boolean, locale: Locale): string | null => {
  switch (key) {
    case 'ArrowLeft':
      return daysAfter(day, -1);
    case 'ArrowRight':
      return daysAfter(day, 1);
    case 'ArrowUp':
      return daysAfter(day, -WEEK);
    case 'ArrowDown':
      return daysAfter(day, WEEK);
    case 'Home':
      return daysAfter(day, -intoWeek(day, locale));
    case 'End':
      return daysAfter(day, WEEK - 1 - intoWeek(day, locale));
    case 'PageUp':
      return monthsAfter(day, shift ? -12 : -1);
    case 'PageDown':
      return monthsAfter(day, shift ? 12 : 1);
    default:
      return null;
  }
};
