import { IANAZone } from 'luxon';
import { instant, toMillis, type Instant } from '../instant.js';

/** A day on the wall calendar of some zone, `2026-03-08`. */
export type LocalDate = string;
/** A time on the wall clock, `07:00`; `24:00` closes a day. */
export type WallTime = string;

export const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** First and last moment at which the clocks of a zone show one wall time: different in a repeated hour, equal otherwise. */
export interface WallMoment {
  readonly first: number;
  readonly last: number;
}

/** Offset of a zone from UTC in milliseconds, east positive. */
const offsetAt = (zone: string, millis: number): number => IANAZone.create(zone).offset(millis) * MINUTE_MS;

/** Zones found valid: the check makes a formatter each time, and the same dozen zones are asked for at every due time. */
const valid = new Set<string>();

export const isZone = (zone: string): boolean => {
  if (valid.has(zone)) return true;
  const is = IANAZone.isValidZone(zone);
  if (is) valid.add(zone);
  return is;
};

const pad = (value: number): string => String(value).padStart(2, '0');

const dateOf = (utcMillis: number): LocalDate => {
  const day = new Date(utcMillis);
  return `${day.getUTCFullYear()}-${pad(day.getUTCMonth() + 1)}-${pad(day.getUTCDate())}`;
};

export const localDateAt = (zone: string, millis: number): LocalDate => dateOf(millis + offsetAt(zone, millis));

export const addDays = (date: LocalDate, days: number): LocalDate => dateOf(Date.parse(date) + days * DAY_MS);

/** 0 = Sunday ... 6 = Saturday. */
export const weekdayOf = (date: LocalDate): number => new Date(Date.parse(date)).getUTCDay();

/** When the offset changes between two moments that lie on both sides of one change. */
const changeBetween = (zone: string, before: number, after: number): number => {
  let low = before;
  let high = after;
  const old = offsetAt(zone, low);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle) === old) low = middle;
    else high = middle;
  }
  return high;
};

const resolve = (zone: string, date: LocalDate, time: WallTime): WallMoment => {
  const shown = Date.parse(date) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * MINUTE_MS;
  // A day on either side is beyond any change that could touch this wall time, and two changes never come that close.
  const before = offsetAt(zone, shown - DAY_MS);
  const after = offsetAt(zone, shown + DAY_MS);
  const moments = [shown - before, shown - after].filter((moment) => moment + offsetAt(zone, moment) === shown);
  if (moments.length > 0) return { first: Math.min(...moments), last: Math.max(...moments) };
  const skipped = changeBetween(zone, shown - DAY_MS, shown + DAY_MS);
  return { first: skipped, last: skipped };
};

const resolved = new Map<string, WallMoment>();

/**
 * The moments at which clocks in `zone` show `time` on `date`. A wall time that the spring change skips is the moment of the change.
 * Remembered, because asking for an offset is the dear part of the calculus and obligations share few calendars; the answer never differs.
 */
export const momentOf = (zone: string, date: LocalDate, time: WallTime): WallMoment => {
  const key = `${zone} ${date} ${time}`;
  const known = resolved.get(key);
  if (known) return known;
  if (resolved.size >= 20_000) resolved.clear();
  const moment = resolve(zone, date, time);
  resolved.set(key, moment);
  return moment;
};

/** One moment as the clocks of one zone show it. */
export interface LocalTime {
  readonly zone: string;
  readonly date: LocalDate;
  /** 24-hour clock, `14:05`. */
  readonly time: string;
  /** `-07:00` */
  readonly offset: string;
}

/** Reads a moment on the clocks of a zone; date and time say the same hour twice in a repeated hour, the offset tells them apart. */
export const localTime = (moment: Instant, zone: string): LocalTime => {
  const millis = toMillis(moment);
  const offset = offsetAt(zone, millis);
  const shown = instant(millis + offset);
  const minutes = Math.abs(offset) / MINUTE_MS;
  return {
    zone,
    date: shown.slice(0, 10),
    time: shown.slice(11, 16),
    offset: `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`,
  };
};
