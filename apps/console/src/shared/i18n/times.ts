import { INTL, type Locale } from './speech';

/** The same words as the server's, in its mails and on its papers. */
export { zoneName } from '#phrases';

/** The only file that turns moments into words: a time is always said with its zone. */
const kept = new Map<string, Intl.DateTimeFormat>();

const formatter = (locale: Locale, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  let found = kept.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(INTL[locale], { timeZone: zone, hourCycle: 'h23', ...options });
    kept.set(key, found);
  }
  return found;
};

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** `14:05`, without its zone: only for a place that names the zone beside it. */
export const clock = (moment: string, zone: string, locale: Locale): string =>
  formatter(locale, zone, CLOCK).format(new Date(moment));

/** `Thu, Nov 26, 14:05`; with the year when it is not this one. */
export const dayAndClock = (moment: string, zone: string, locale: Locale, now: number): string => {
  const at = new Date(moment);
  const year = at.getUTCFullYear() === new Date(now).getUTCFullYear() ? {} : ({ year: 'numeric' } as const);
  return formatter(locale, zone, { ...DAY, ...year, ...CLOCK }).format(at);
};

export const day = (moment: string, zone: string, locale: Locale): string =>
  formatter(locale, zone, { ...DAY, year: 'numeric' }).format(new Date(moment));

/** `Thu 26`: for a place that shows days in a row. */
export const shortDay = (moment: string, zone: string, locale: Locale): string => {
  const parts = formatter(locale, zone, { weekday: 'short', day: 'numeric' }).formatToParts(new Date(moment));
  return ['weekday', 'day'].map((type) => parts.find((part) => part.type === type)?.value ?? '').join(' ');
};

/** A day of the calendar (`2026-11-27`) in words: it has no clock, and so no zone. */
export const date = (of: string, locale: Locale): string => day(`${of}T00:00:00.000Z`, 'UTC', locale);

export const sameDay = (one: string, other: number, zone: string): boolean => {
  const of = formatter('en', zone, { year: 'numeric', month: 'numeric', day: 'numeric' });
  return of.format(new Date(one)) === of.format(new Date(other));
};

/** The zone's whole name in the reader's language, for whoever does not know the short one. */
export const zoneWords = (moment: string, zone: string, locale: Locale): string =>
  formatter(locale, zone, { timeZoneName: 'long' })
    .formatToParts(new Date(moment))
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone;

/** Minutes that a zone is ahead of UTC at a moment; two zones with the same number show the same clock. */
export const offsetMinutes = (moment: string, zone: string): number => {
  const at = new Date(Math.floor(Date.parse(moment) / 60_000) * 60_000);
  const parts = formatter('en', zone, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return (Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) - at.getTime()) / 60_000;
};

/** `1 h 05 min`, `3 d 4 h`, `7 d`, `40 s`: a span as a duty officer reads it, whatever its sign. The units are the same in both languages. */
export const span = (millis: number): string => {
  const seconds = Math.floor(Math.abs(millis) / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${String(minutes % 60).padStart(2, '0')} min`;
  return hours % 24 === 0 ? `${hours / 24} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
};

/** The name of a weekday, Monday being the first (0). */
export const weekdayName = (index: number, locale: Locale): string =>
  formatter(locale, 'UTC', { weekday: 'long' }).format(new Date(Date.UTC(2024, 0, 1 + index)));

/** The zone of this computer, for whom no desk names one. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The name of a month, January being the first (0). */
export const monthName = (index: number, locale: Locale): string =>
  formatter(locale, 'UTC', { month: 'long' }).format(new Date(Date.UTC(2024, index, 1)));

/** `November 2026`, `noviembre de 2026`: what stands above the days of a month, `2026-11` or any day of it. */
export const monthAndYear = (of: string, locale: Locale): string =>
  formatter(locale, 'UTC', { month: 'long', year: 'numeric' }).format(new Date(`${of.slice(0, 7)}-01T00:00:00.000Z`));

/** With which weekday a week begins on the calendars of those who speak it, Monday being the first (0): Sunday in both countries. */
export const WEEK_BEGINS: Readonly<Record<Locale, number>> = { en: 6, es: 6 };

/** `Thu Dec 3 2026`, `jue 3 dic 2026`: a day of the calendar as a field shows it, without what would have to be typed besides. */
export const fieldDay = (of: string, locale: Locale): string =>
  formatter(locale, 'UTC', { ...DAY, year: 'numeric' })
    .formatToParts(new Date(`${of}T00:00:00.000Z`))
    .flatMap(({ type, value }) => (type === 'literal' ? [] : value.replace('.', '')))
    .join(' ');
