import { instantOf, localOf } from '../../shared/i18n/wall-clock';

/** One day of the picture, by the wall clock of its desk: 23 or 25 hours long where the clocks change. */
export interface Day {
  /** `2026-11-27` */
  readonly date: string;
  readonly from: string;
  readonly until: string;
}

export interface Stretch {
  readonly from: string;
  readonly until: string;
}

/** Shares of the whole width: every day is as wide as the next, however many hours it has. */
interface Placed {
  readonly left: number;
  readonly width: number;
}

const DAY_MILLIS = 24 * 60 * 60_000;

const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MILLIS).toISOString().slice(0, 10);

const midnight = (date: string, zone: string): string => instantOf(`${date}T00:00`, zone);

/** So many days of a zone, from the one in which the moment lies. */
export const daysFrom = (moment: string, count: number, zone: string): readonly Day[] => {
  const first = localOf(moment, zone).slice(0, 10);
  return Array.from({ length: count }, (_, nth) => {
    const date = dateAfter(first, nth);
    return { date, from: midnight(date, zone), until: midnight(dateAfter(date, 1), zone) };
  });
};

/** How far a moment is from the beginning of the first day, in days. */
const daysInto = (days: readonly Day[], moment: number): number => {
  const nth = days.findIndex(({ until }) => moment < Date.parse(until));
  if (nth < 0) return days.length;
  const [from, until] = [Date.parse(days[nth]!.from), Date.parse(days[nth]!.until)];
  return nth + Math.max(0, moment - from) / (until - from);
};

/** Where a stretch of time stands on the days; null when it lies outside them. */
export const placeOn = (days: readonly Day[], { from, until }: Stretch): Placed | null => {
  const [begins, ends] = [daysInto(days, Date.parse(from)), daysInto(days, Date.parse(until))];
  return ends > begins ? { left: begins / days.length, width: (ends - begins) / days.length } : null;
};

/** Where a moment stands; null outside the days. */
export const shareOf = (days: readonly Day[], moment: number): number | null => {
  const into = daysInto(days, moment);
  return into >= days.length || moment < Date.parse(days[0]?.from ?? '') ? null : into / days.length;
};
