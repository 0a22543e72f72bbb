import type { DeskResponse } from '../../shared/api/client';
import { offsetMinutes } from '../../shared/i18n/times';

type Hours = DeskResponse['hours'];

export const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEK)[number];

export interface HoursRow {
  readonly from: Weekday;
  readonly to: Weekday;
  readonly frames: readonly (readonly [from: string, to: string])[];
}

const MINUTES_OF_DAY = 24 * 60;
const END_OF_DAY = '24:00';
const DAY_MILLIS = MINUTES_OF_DAY * 60_000;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Days that follow each other and have the same hours, as one line: Monday to Friday. */
export const hoursRows = (hours: Hours): readonly HoursRow[] => {
  if (hours.kind === 'always') return [];
  const rows: HoursRow[] = [];
  for (const day of WEEK) {
    const frames = hours.days[day] ?? [];
    const before = rows.at(-1);
    const follows = before !== undefined && WEEK.indexOf(before.to) === WEEK.indexOf(day) - 1;
    if (frames.length === 0) continue;
    if (follows && JSON.stringify(before.frames) === JSON.stringify(frames)) rows[rows.length - 1] = { ...before, to: day };
    else rows.push({ from: day, to: day, frames });
  }
  return rows;
};

/** A clock time of one zone on the clock of another, as it is at that moment of the year; `days` tells that it falls on another day. */
export const onOtherClock = (clock: string, zone: string, other: string, now: number): { clock: string; days: number } => {
  const moment = new Date(now).toISOString();
  const minutes = minutesOf(clock) + offsetMinutes(moment, other) - offsetMinutes(moment, zone);
  const days = Math.floor(minutes / MINUTES_OF_DAY);
  const within = minutes - days * MINUTES_OF_DAY;
  // Closing at midnight is the end of the day that it closes, as `24:00` says.
  if (clock === END_OF_DAY && within === 0) return { clock, days: days - 1 };
  const told = (count: number): string => String(count).padStart(2, '0');
  return { clock: `${told(Math.floor(within / 60))}:${told(within % 60)}`, days };
};

/** When the weekly hours begin next after a moment; null for a desk around the clock or one that has none. Holidays are not known here. */
export const nextDuty = (hours: Hours, zone: string, now: number): string | null => {
  if (hours.kind === 'always') return null;
  const local = now + offsetMinutes(new Date(now).toISOString(), zone) * 60_000;
  const today = Math.floor(local / DAY_MILLIS) * DAY_MILLIS;
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = today + ahead * DAY_MILLIS;
    const name = WEEK[(new Date(day).getUTCDay() + 6) % 7] as Weekday;
    for (const [from] of hours.days[name] ?? []) {
      const begins = day + minutesOf(from) * 60_000;
      if (begins <= local) continue;
      const about = new Date(begins - offsetMinutes(new Date(now).toISOString(), zone) * 60_000).toISOString();
      return new Date(begins - offsetMinutes(about, zone) * 60_000).toISOString();
    }
  }
  return null;
};
