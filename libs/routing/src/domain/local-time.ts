import { toMillis, type Instant } from '#kernel';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Part of a day by a town's clock. From `from` (included) to `to` (excluded); a window that ends before it starts spans midnight. */
export interface LocalWindow {
  /** IANA zone. */
  readonly zone: string;
  /** `HH:MM`, 24 hours. */
  readonly from: string;
  readonly to: string;
  /** Days on which the window starts; every day when absent. */
  readonly days?: readonly Weekday[];
}

/** `HH:MM` and weekday of a moment by the clock of a zone. @throws RangeError for a zone that does not exist */
export const localTime = (moment: Instant, zone: string): { readonly time: string; readonly day: Weekday } => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(toMillis(moment));
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return { time: `${part('hour')}:${part('minute')}`, day: part('weekday').toLowerCase() as Weekday };
};

const dayBefore = (day: Weekday): Weekday => WEEKDAYS[(WEEKDAYS.indexOf(day) + 6) % 7] as Weekday;

export const isWithin = (window: LocalWindow, moment: Instant): boolean => {
  const { time, day } = localTime(moment, window.zone);
  const startsOn = (start: Weekday): boolean => !window.days || window.days.includes(start);
  if (window.from < window.to) return time >= window.from && time < window.to && startsOn(day);
  return (time >= window.from && startsOn(day)) || (time < window.to && startsOn(dayBefore(day)));
};

export const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
