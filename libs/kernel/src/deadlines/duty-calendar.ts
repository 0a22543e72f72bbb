import { toMillis, type Instant } from '../instant.js';
import { DAY_MS, addDays, isZone, localDateAt, momentOf, weekdayOf, type LocalDate, type WallTime } from './wall-clock.js';

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** From opening to closing on the wall clock. A closing at or before the opening lies on the next day (`22:00`-`06:00`). */
export type DutyFrame = readonly [opens: WallTime, closes: WallTime];

export interface WeeklyHours {
  readonly kind: 'weekly';
  readonly days: Readonly<Partial<Record<Weekday, readonly DutyFrame[]>>>;
}

/** When a desk is on duty: around the clock, or in frames of its local week. */
export type DutyHours = { readonly kind: 'always' } | WeeklyHours;

/** Hours of one desk on the clocks and with the holidays of its own side. A desk that never closes keeps no holidays. */
export interface DutyCalendar {
  readonly zone: string;
  readonly hours: DutyHours;
  readonly holidays: readonly LocalDate[];
}

/** Half-open stretch of time, in milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Longest closure a calendar may hold; beyond it the calendar is taken for a mistake. */
const LONGEST_CLOSURE_DAYS = 60;

const framesOn = (calendar: DutyCalendar, hours: WeeklyHours, date: LocalDate): Stretch[] => {
  if (calendar.holidays.includes(date)) return [];
  const frames = hours.days[WEEKDAYS[weekdayOf(date)] as Weekday] ?? [];
  return frames.map(([opens, closes]) => ({
    from: momentOf(calendar.zone, date, opens).first,
    // Duty lasts through a repeated hour: the worse mistake would be a clock that stands while people are at the desk.
    to: momentOf(calendar.zone, closes <= opens ? addDays(date, 1) : date, closes).last,
  }));
};

/**
 * Stretches of duty that end after `from`, in order, disjoint, without end.
 * @throws RangeError when the zone is unknown or no duty comes for 60 days.
 */
export function* dutyFrom(calendar: DutyCalendar, from: number): Generator<Stretch, never> {
  if (!isZone(calendar.zone)) throw new RangeError(`unknown zone ${calendar.zone}`);
  if (calendar.hours.kind === 'always') {
    yield { from, to: Number.POSITIVE_INFINITY };
    throw new RangeError('beyond the end of time');
  }
  // The day before may reach into this one.
  let date = addDays(localDateAt(calendar.zone, from), -1);
  let held: Stretch | null = null;
  for (let closed = 0; closed <= LONGEST_CLOSURE_DAYS; closed += 1, date = addDays(date, 1)) {
    for (const frame of framesOn(calendar, calendar.hours, date).sort((one, other) => one.from - other.from)) {
      if (frame.to <= from || frame.to <= frame.from) continue;
      closed = 0;
      if (held && frame.from <= held.to) held = { from: held.from, to: Math.max(held.to, frame.to) };
      else {
        if (held) yield held;
        held = frame;
      }
    }
  }
  if (held) yield held;
  throw new RangeError(`no duty for ${LONGEST_CLOSURE_DAYS} days`);
}

/** Whether the calendar has any duty at all in a common week. */
export const hasDuty = (hours: DutyHours): boolean =>
  hours.kind === 'always' || Object.values(hours.days).some((frames) => (frames ?? []).length > 0);

export const isOnDuty = (calendar: DutyCalendar, moment: Instant): boolean => {
  if (!hasDuty(calendar.hours)) return false;
  const millis = toMillis(moment);
  return dutyFrom(calendar, millis).next().value.from <= millis;
};

/** A closure between two stretches of duty, cut where a holiday begins or ends. */
export const closures = (calendar: DutyCalendar, gap: Stretch): (Stretch & { readonly holiday: LocalDate | null })[] => {
  const cuts: (Stretch & { holiday: LocalDate | null })[] = [];
  let at = gap.from;
  for (let date = localDateAt(calendar.zone, at); at < gap.to; date = addDays(date, 1)) {
    const to = Math.min(gap.to, momentOf(calendar.zone, addDays(date, 1), '00:00').first);
    if (to <= at) continue;
    const holiday = calendar.holidays.includes(date) ? date : null;
    const last = cuts.at(-1);
    if (last && holiday === null && last.holiday === null) cuts[cuts.length - 1] = { ...last, to };
    else cuts.push({ from: at, to, holiday });
    at = to;
  }
  return cuts;
};

/** Holidays that a deadline opened at `from` can meet within `days`; what is frozen with it. */
export const holidaysAhead = (calendar: DutyCalendar, from: Instant, days: number): LocalDate[] => {
  if (calendar.hours.kind === 'always') return [];
  const first = localDateAt(calendar.zone, toMillis(from) - DAY_MS);
  const last = localDateAt(calendar.zone, toMillis(from) + days * DAY_MS);
  return calendar.holidays.filter((date) => date >= first && date <= last);
};
