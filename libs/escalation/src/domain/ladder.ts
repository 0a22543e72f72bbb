import { type Bilingual, type DutyCalendar, dueInstant, type Instant, type Limit, type Pause } from '#kernel';

/** What a rung does. The engine only says that it was reached; notifications and policies act on it. */
export const LADDER_ACTIONS = [
  'notify-desk',
  'notify-duty-officer',
  'notify-supervisor',
  'notify-both-supervisors',
  'notify-joint-desk',
  'notify-capital',
  'notify-state-desk',
  'notify-federal-desk',
  'raise-priority',
  'reroute-to-alternate',
  'repeat-request',
] as const;
export type LadderAction = (typeof LADDER_ACTIONS)[number];

/**
 * When a rung is reached, in minutes of the same count as the limit: after opening, some minutes after the due time, or as the warning
 * before it.
 */
export type StepTime =
  | { readonly from: 'opening'; readonly minutes: number }
  | { readonly from: 'warning' }
  | { readonly from: 'due'; readonly minutes: number };

export interface LadderStep {
  readonly action: LadderAction;
  readonly at: StepTime;
}

/** The longest that any ladder may be silent. */
export const LONGEST_SILENCE_MINUTES = 24 * 60;

/** What happens when an act is late. */
export interface LadderBody {
  readonly name: Bilingual;
  readonly limit: Limit;
  readonly steps: readonly LadderStep[];
  /** After the last rung the ladder goes on from `fromStep`, `times` times, each `everyMinutes` after the loop before. */
  readonly repeat: { readonly times: number; readonly fromStep: number; readonly everyMinutes: number };
  /** How long an acknowledgement by this ladder holds without a sign of work; null leaves it to the ladder of kept work. */
  readonly acknowledgementMinutes: number | null;
  /** How long a silence may hold its rungs, a day at most. */
  readonly silenceMinutes: number;
}

/** Named and versioned data: one edition of a ladder. */
export interface Ladder extends LadderBody {
  readonly key: string;
  readonly version: number;
}

/** Version of the ladders that the product ships; what people publish is numbered from 2 on. */
export const SHIPPED_VERSION = 1;

/**
 * A ladder as it stood when an obligation opened, with the debtor's calendar. Later editions do not touch it. What a ladder has as it was
 * shipped is not kept once more in each obligation.
 */
export interface FrozenLadder {
  readonly key: string;
  readonly version: number;
  /** Absent in version 1. */
  readonly name?: Bilingual;
  /** Absent while it is a day. */
  readonly silenceMinutes?: number;
  readonly acknowledgementMinutes?: number;
  /** The limit was given for this obligation, in place of the ladder's own. */
  readonly limitGiven?: true;
  readonly limit: Limit;
  readonly calendar: DutyCalendar;
  readonly steps: readonly { readonly action: LadderAction; readonly afterMinutes: number }[];
  readonly repeat: Ladder['repeat'];
}

/** Warn 15 minutes or a quarter of the limit before it ends, whichever is longer; in a short limit at half of it. */
export const warningMinutes = (limitMinutes: number): number =>
  Math.max(limitMinutes / 2, limitMinutes - Math.max(15, limitMinutes / 4));

/** How long a silence of this obligation may be. */
export const longestSilence = ({ silenceMinutes = LONGEST_SILENCE_MINUTES }: FrozenLadder): number => silenceMinutes;

/** Minutes from the opening to a rung, as a limit of that length has it. */
export const minutesAfterOpening = (at: StepTime, limitMinutes: number): number => {
  switch (at.from) {
    case 'opening':
      return Math.min(limitMinutes, at.minutes);
    case 'warning':
      return warningMinutes(limitMinutes);
    case 'due':
      return limitMinutes + at.minutes;
  }
};

/** Takes the snapshot that an obligation keeps. `limitMinutes` replaces the ladder's own limit; rungs before the due time follow it. */
export const freezeLadder = (ladder: Ladder, calendar: DutyCalendar, limitMinutes?: number): FrozenLadder => {
  const { key, version, name, repeat, silenceMinutes, acknowledgementMinutes } = ladder;
  const minutes = limitMinutes ?? ladder.limit.minutes;
  return {
    key,
    version,
    ...(version > SHIPPED_VERSION && { name }),
    ...(silenceMinutes < LONGEST_SILENCE_MINUTES && { silenceMinutes }),
    ...(acknowledgementMinutes !== null && { acknowledgementMinutes }),
    ...(limitMinutes !== undefined && { limitGiven: true }),
    limit: { ...ladder.limit, minutes },
    calendar,
    steps: ladder.steps
      .map(({ action, at }) => ({ action, afterMinutes: minutesAfterOpening(at, minutes) }))
      .sort((one, other) => one.afterMinutes - other.afterMinutes),
    repeat,
  };
};

/** The rung to be reached next. */
export interface Cursor {
  readonly step: number;
  readonly loop: number;
}

export const firstStep = ({ steps }: FrozenLadder): Cursor | null => (steps.length > 0 ? { step: 0, loop: 0 } : null);

export const stepAfter = ({ steps, repeat }: FrozenLadder, { step, loop }: Cursor): Cursor | null => {
  if (step + 1 < steps.length) return { step: step + 1, loop };
  return loop < repeat.times ? { step: repeat.fromStep, loop: loop + 1 } : null;
};

/** How far an obligation has come on its ladder. */
export interface Progress {
  readonly openedAt: Instant;
  readonly pauses: readonly Pause[];
  readonly cursor: Cursor | null;
  /** Rungs due before this wait for it. */
  readonly silencedUntil: Instant | null;
}

export interface PlannedStep extends Cursor {
  readonly action: LadderAction;
  readonly scheduledFor: Instant;
  /** When it may fire: its time, or the end of a silence that covers it. */
  readonly firesAt: Instant;
  readonly due: boolean;
}

/** When a rung is reached; null while an open pause holds the clock before it. */
export const stepTime = (ladder: FrozenLadder, progress: Progress, { step, loop }: Cursor): Instant | null => {
  const minutes = (ladder.steps[step]?.afterMinutes ?? 0) + loop * ladder.repeat.everyMinutes;
  return dueInstant(progress.openedAt, { minutes, count: ladder.limit.count }, ladder.calendar, progress.pauses);
};

/** The next rung with its time, and whether that time has come. Null when the ladder has ended or a pause holds it. */
export const nextStep = (ladder: FrozenLadder, progress: Progress, now: Instant): PlannedStep | null => {
  const { cursor, silencedUntil } = progress;
  if (cursor === null) return null;
  const scheduledFor = stepTime(ladder, progress, cursor);
  const rung = ladder.steps[cursor.step];
  if (scheduledFor === null || !rung) return null;
  const firesAt = silencedUntil !== null && silencedUntil > scheduledFor ? silencedUntil : scheduledFor;
  return { ...cursor, action: rung.action, scheduledFor, firesAt, due: firesAt <= now };
};
