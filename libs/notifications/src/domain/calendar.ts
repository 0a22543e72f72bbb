import { addMinutes, type Instant } from '#kernel';
import type { NoticeUrgency } from './notice.js';

/** Something with a time, as a person's own calendar shows it. It names number, act and desk, and nothing of a case. */
export interface CalendarEntry {
  /** The same as long as it is the same thing. */
  readonly uid: string;
  /** Rises whenever it changes. */
  readonly sequence: number;
  readonly changedAt: Instant;
  readonly start: Instant;
  readonly end: Instant;
  readonly isCancelled: boolean;
  /** Whether its time is taken: somebody on duty is busy, something due makes nobody so. */
  readonly isBusy: boolean;
  readonly summary: string;
  readonly description: string;
  readonly url: string | null;
  readonly category: string;
  /** Minutes before its start at which the calendar says so. */
  readonly alarms: readonly number[];
}

/** How long before a turn a calendar speaks up. */
export const TURN_ALARM_MINUTES = 60;
/** How far ahead turns are in a calendar. */
export const TURNS_DAYS = 28;
/** How long an entry of a due time is in a calendar: as little as one can see and touch. */
export const DUE_MINUTES = 15;
/** For how long what was done or cancelled is shown as cancelled: until every calendar has fetched that once. */
export const CANCELLED_SHOWN_HOURS = 72;
/** How often calendars are told to look. What must be known sooner comes as a notice. */
export const REFRESH_MINUTES = 15;

const DAY = 24 * 60;

/**
 * When a calendar speaks up: a quarter of an hour before, and a day before what was due in two days or more; what touches life at its time too.
 * Nothing that would have been before it began.
 */
export const alarmsFor = (openedAt: Instant, dueAt: Instant, urgency: NoticeUrgency): readonly number[] => {
  const wanted = [...(addMinutes(openedAt, 2 * DAY) <= dueAt ? [DAY] : []), 15, ...(urgency === 'life-safety' ? [0] : [])];
  return wanted.filter((minutes) => addMinutes(openedAt, minutes) <= dueAt);
};

/** So many readings of one feed in a minute are more than any calendar needs. */
export const READS_A_MINUTE = 12;

/** Seconds until a feed may be read again; 0: now. `past`: when it was read in this minute, oldest first, in milliseconds. */
export const readAgainIn = (past: readonly number[], now: number): number => {
  const blocking = past.at(-READS_A_MINUTE);
  return blocking === undefined ? 0 : Math.max(0, Math.ceil((blocking + 60_000 - now) / 1_000));
};
