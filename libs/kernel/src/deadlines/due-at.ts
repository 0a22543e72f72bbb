import { instant, toMillis, type Instant } from '../instant.js';
import type { DeskId } from '../ids.js';
import { closures, dutyFrom, type DutyCalendar, type Stretch } from './duty-calendar.js';
import type { LocalDate } from './wall-clock.js';

/** How long an act may take: in minutes of real time, or in minutes of the debtor's duty. */
export interface Limit {
  readonly minutes: number;
  readonly count: 'real' | 'duty';
}

/** A stretch in which the clock stood, with who stopped it and why. `to` is null while it still stands. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly because: string;
  readonly byDesk: DeskId | null;
}

/** What became of one stretch between the start and the due time. */
export type DeadlineInterval = { readonly from: Instant; readonly minutes: number } & (
  | { readonly kind: 'counted' | 'off-duty'; readonly to: Instant }
  | { readonly kind: 'holiday'; readonly to: Instant; readonly date: LocalDate }
  | { readonly kind: 'paused'; readonly to: Instant | null; readonly because: string; readonly byDesk: DeskId | null }
);

export interface Deadline {
  readonly start: Instant;
  readonly limit: Limit;
  /** Null while an open pause holds the clock: no due time can be promised. */
  readonly dueAt: Instant | null;
  /** Minutes still to count when `dueAt` is null, else 0. */
  readonly remainingMinutes: number;
  /** Everything between start and due, in order and without a gap. */
  readonly intervals: readonly DeadlineInterval[];
}

const MINUTE_MS = 60_000;

interface Walk {
  readonly stretch: Stretch;
  /** The pause that held the clock; null when the stretch counted. */
  readonly pause: Pause | null;
}

/** Cuts a stretch of duty into what counted and what a pause held. Pauses may overlap or lie outside. */
function* cutByPauses(duty: Stretch, pauses: readonly Pause[]): Generator<Walk> {
  let at = duty.from;
  while (at < duty.to) {
    const holding = pauses.find((pause) => toMillis(pause.from) <= at && (pause.to === null || toMillis(pause.to) > at));
    if (holding) {
      const to = holding.to === null ? Number.POSITIVE_INFINITY : Math.min(duty.to, toMillis(holding.to));
      yield { stretch: { from: at, to }, pause: holding };
      at = to;
      continue;
    }
    const next = pauses.map((pause) => toMillis(pause.from)).filter((from) => from > at);
    const to = Math.min(duty.to, ...next);
    yield { stretch: { from: at, to }, pause: null };
    at = to;
  }
}

/** Walks forward from a start; ends by itself only when an open pause holds the clock. */
function* walk(
  start: number,
  count: Limit['count'],
  calendar: DutyCalendar,
  pauses: readonly Pause[],
): Generator<Walk | Stretch> {
  const always: DutyCalendar = { ...calendar, hours: { kind: 'always' } };
  let at = start;
  for (const duty of dutyFrom(count === 'real' ? always : calendar, start)) {
    if (duty.from > at) yield { from: at, to: duty.from };
    for (const piece of cutByPauses({ from: Math.max(at, duty.from), to: duty.to }, pauses)) {
      yield piece;
      if (piece.pause?.to === null) return;
    }
    at = duty.to;
  }
}

/** Whole milliseconds, so that counting down ends at exactly nought. */
const limitMillis = ({ minutes }: Limit): number => {
  if (!Number.isFinite(minutes) || minutes < 0) throw new RangeError(`a limit of ${minutes} minutes`);
  return Math.round(minutes * MINUTE_MS);
};

/**
 * When an act that began to be owed at `start` is due, without the account of how; what a sweep over thousands needs.
 * @returns null while an open pause holds the clock.
 * @throws RangeError on a negative limit, an unknown zone, or a calendar without duty.
 */
export const dueInstant = (
  start: Instant,
  limit: Limit,
  calendar: DutyCalendar,
  pauses: readonly Pause[] = [],
): Instant | null => {
  const from = toMillis(start);
  let remaining = limitMillis(limit);
  if (remaining === 0) return start;
  // The common case, and the one that a crisis has by the thousand: no closure, no pause.
  if (pauses.length === 0 && (limit.count === 'real' || calendar.hours.kind === 'always')) return instant(from + remaining);
  for (const piece of walk(from, limit.count, calendar, pauses)) {
    if (!('stretch' in piece) || piece.pause) continue;
    const length = piece.stretch.to - piece.stretch.from;
    if (remaining <= length) return instant(piece.stretch.from + remaining);
    remaining -= length;
  }
  return null;
};

const minutesOf = (stretch: Stretch): number => (stretch.to - stretch.from) / MINUTE_MS;

const span = (stretch: Stretch): { from: Instant; to: Instant; minutes: number } => ({
  from: instant(stretch.from),
  to: instant(stretch.to),
  minutes: minutesOf(stretch),
});

const closedIntervals = (calendar: DutyCalendar, gap: Stretch): DeadlineInterval[] =>
  closures(calendar, gap).map(({ holiday, ...stretch }) =>
    holiday === null ? { kind: 'off-duty', ...span(stretch) } : { kind: 'holiday', date: holiday, ...span(stretch) },
  );

const pausedInterval = ({ because, byDesk }: Pause, stretch: Stretch): DeadlineInterval =>
  Number.isFinite(stretch.to)
    ? { kind: 'paused', because, byDesk, ...span(stretch) }
    : { kind: 'paused', because, byDesk, from: instant(stretch.from), to: null, minutes: 0 };

/** One counted minute is one counted minute, whichever pauses lie between: neighbours of one kind are told as one. */
const append = (intervals: DeadlineInterval[], next: DeadlineInterval): void => {
  const last = intervals.at(-1);
  if (last?.kind === 'counted' && next.kind === 'counted' && last.to === next.from)
    intervals[intervals.length - 1] = { ...last, to: next.to, minutes: last.minutes + next.minutes };
  else intervals.push(next);
};

/**
 * When an act that began to be owed at `start` is due, and the account of every stretch between.
 * Limits in duty minutes count only while the calendar is on duty; pauses hold either kind. A limit that is used up exactly at closing
 * time is due at closing time, not at the next opening. Time that a zone skips or repeats is real time: it counts as it passes.
 * @throws RangeError on a negative limit, an unknown zone, or a calendar without duty.
 */
export const dueAt = (start: Instant, limit: Limit, calendar: DutyCalendar, pauses: readonly Pause[] = []): Deadline => {
  const intervals: DeadlineInterval[] = [];
  let remaining = limitMillis(limit);
  const ended = (due: Instant | null): Deadline => ({
    start,
    limit,
    dueAt: due,
    remainingMinutes: remaining / MINUTE_MS,
    intervals,
  });
  if (remaining === 0) return ended(start);
  for (const piece of walk(toMillis(start), limit.count, calendar, pauses)) {
    if (!('stretch' in piece)) {
      for (const closed of closedIntervals(calendar, piece)) append(intervals, closed);
      continue;
    }
    const { stretch, pause } = piece;
    if (pause) {
      append(intervals, pausedInterval(pause, stretch));
      continue;
    }
    const counted = { from: stretch.from, to: Math.min(stretch.to, stretch.from + remaining) };
    append(intervals, { kind: 'counted', ...span(counted) });
    remaining -= counted.to - counted.from;
    if (remaining === 0) return ended(instant(counted.to));
  }
  return ended(null);
};

/** Minutes between two moments that count against a limit of this kind. */
export const countedMinutes = (
  from: Instant,
  to: Instant,
  count: Limit['count'],
  calendar: DutyCalendar,
  pauses: readonly Pause[] = [],
): number => {
  const end = toMillis(to);
  let counted = 0;
  for (const piece of walk(toMillis(from), count, calendar, pauses)) {
    const stretch = 'stretch' in piece ? piece.stretch : piece;
    if (stretch.from >= end) break;
    if ('stretch' in piece && !piece.pause) counted += Math.min(stretch.to, end) - stretch.from;
    if (stretch.to >= end) break;
  }
  return counted / MINUTE_MS;
};
