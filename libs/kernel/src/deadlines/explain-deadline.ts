import type { DeskId } from '../ids.js';
import type { Instant } from '../instant.js';
import type { Deadline, DeadlineInterval, Limit } from './due-at.js';
import { localTime, type LocalDate, type LocalTime } from './wall-clock.js';

/** A moment with the clocks of every side that has to keep it. */
export interface Clocks {
  readonly at: Instant;
  readonly local: readonly LocalTime[];
}

export interface ExplanationLine {
  readonly kind: DeadlineInterval['kind'];
  readonly from: Clocks;
  readonly to: Clocks | null;
  readonly minutes: number;
  /** The holiday, on the debtor's calendar. */
  readonly date: LocalDate | null;
  readonly because: string | null;
  readonly byDesk: DeskId | null;
}

/** How a due time came about, in codes and figures: the reader's language puts words to each kind. */
export interface Explanation {
  readonly started: Clocks;
  readonly limit: Limit;
  readonly lines: readonly ExplanationLine[];
  readonly totals: Readonly<Record<DeadlineInterval['kind'], number>>;
  readonly due: Clocks | null;
  readonly remainingMinutes: number;
}

export const clocks = (at: Instant, zones: readonly string[]): Clocks => ({
  at,
  local: [...new Set(zones)].map((zone) => localTime(at, zone)),
});

/** Tells a deadline on the clocks of the given zones, the debtor's first. */
export const explain = (deadline: Deadline, zones: readonly string[]): Explanation => {
  const totals = { counted: 0, 'off-duty': 0, holiday: 0, paused: 0 };
  const lines = deadline.intervals.map((interval): ExplanationLine => {
    totals[interval.kind] += interval.minutes;
    return {
      kind: interval.kind,
      from: clocks(interval.from, zones),
      to: interval.to === null ? null : clocks(interval.to, zones),
      minutes: interval.minutes,
      date: interval.kind === 'holiday' ? interval.date : null,
      because: interval.kind === 'paused' ? interval.because : null,
      byDesk: interval.kind === 'paused' ? interval.byDesk : null,
    };
  });
  return {
    started: clocks(deadline.start, zones),
    limit: deadline.limit,
    lines,
    totals,
    due: deadline.dueAt === null ? null : clocks(deadline.dueAt, zones),
    remainingMinutes: deadline.remainingMinutes,
  };
};
