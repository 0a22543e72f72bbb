import { addMinutes, dueInstant, type DutyCalendar, type Instant, type Pause } from '#kernel';
import type { Officer } from './request.events.js';

/** What the clock of the answer does: runs, waits for the requester, is deviated by an authorisation, is suspended by a surge decree. */
export const CLOCK_STATES = ['running', 'waiting_for_requester', 'deviated', 'suspended'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** One stretch of it, with who brought it about and why. `end` is null while it lasts. */
export interface ClockInterval {
  readonly state: ClockState;
  readonly start: Instant;
  readonly end: Instant | null;
  readonly by: Officer | null;
  readonly reason: string;
}

const AROUND_THE_CLOCK: DutyCalendar = { zone: 'UTC', hours: { kind: 'always' }, holidays: [] };

const end = (intervals: readonly ClockInterval[], at: Instant): ClockInterval[] =>
  intervals.map((one) => (one.end === null ? { ...one, end: at } : one));

/** The stretch that lasts ends, and another begins. */
export const turnClock = (
  intervals: readonly ClockInterval[],
  next: Omit<ClockInterval, 'start' | 'end'>,
  at: Instant,
): ClockInterval[] => [...end(intervals, at), { ...next, start: at, end: null }];

/** Nothing is owed any more. */
export const stopClock = end;

export const clockState = (intervals: readonly ClockInterval[]): ClockState | null =>
  intervals.find((one) => one.end === null)?.state ?? null;

const heldFrom = (intervals: readonly ClockInterval[], from: Instant): Pause[] =>
  intervals
    .filter((one) => one.state !== 'running' && (one.end === null || one.end > from))
    .map(({ start, end: to, reason, by }) => ({
      from: start < from ? from : start,
      to,
      because: reason,
      byDesk: by?.deskId ?? null,
    }));

/** What the due time is counted from: the delivery with the limit, or a promise. */
export interface DueBasis {
  readonly from: Instant;
  readonly minutes: number;
}

/**
 * When the answer is due, from the record of the clock alone: what stands still counts for nothing. Null while it stands.
 * @example dueOf({ from: delivered, minutes: 480 }, [{ state: 'running', ... }]) // delivered + 8 hours
 */
export const dueOf = ({ from, minutes }: DueBasis, intervals: readonly ClockInterval[]): Instant | null =>
  minutes <= 0
    ? addMinutes(from, minutes)
    : dueInstant(from, { minutes, count: 'real' }, AROUND_THE_CLOCK, heldFrom(intervals, from));
