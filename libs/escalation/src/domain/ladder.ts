import { type Bilingual, type DutyCalendar, dueInstant, type Instant, type Limit, type Pause } from '#kernel';

/** What a rung does. The engine only says that it was reached; notifications and policies act on it. */
export const LADDER_ACTIONS = [
  'notify-desk',
  'notify-duty-officer',
  'notify-supervisor',
  'notify-both-supervisors',
  'notify-joint-desk',
  'notify-capital',
  'raise-priority',
  'reroute-to-alternate',
  'repeat-request',
] as const;
export type LadderAction = (typeof LADDER_ACTIONS)[number];

/**
 * When a rung is reached, in minutes of the same count as the limit: after opening, at a share of the limit, some minutes after the
 * due time, or as the warning before it.
 */
export type StepTime =
  | { readonly from: 'opening'; readonly minutes: number }
  | { readonly from: 'opening'; readonly share: number }
  | { readonly from: 'warning' }
  | { readonly from: 'due'; readonly minutes: number };

export interface LadderStep {
  readonly action: LadderAction;
  readonly at: StepTime;
}

/** Named and versioned data: what happens when an act is late. */
export interface Ladder {
  readonly key: string;
  readonly version: number;
  readonly name: Bilingual;
  readonly limit: Limit;
  readonly steps: readonly LadderStep[];
  /** After the last rung the ladder goes on from `fromStep`, `times` times, each `everyMinutes` after the loop before. */
  readonly repeat: { readonly times: number; readonly fromStep: number; readonly everyMinutes: number };
}

/** A ladder as it stood when an obligation opened, with the debtor's calendar. Later editions do not touch it. */
export interface FrozenLadder {
  readonly key: string;
  readonly version: number;
  readonly limit: Limit;
  readonly calendar: DutyCalendar;
  readonly steps: readonly { readonly action: LadderAction; readonly afterMinutes: number }[];
  readonly repeat: Ladder['repeat'];
}

/** Warn 15 minutes or a quarter of the limit before it ends, whichever is longer; in a short limit at half of it. */
export const warningMinutes = (limitMinutes: number): number =>
  Math.max(limitMinutes / 2, limitMinutes - Math.max(15, limitMinutes / 4));

const minutesAfterOpening = (at: StepTime, limitMinutes: number): number => {
  switch (at.from) {
    case 'opening':
      return Math.min(limitMinutes, 'share' in at ? at.share * limitMinutes : at.minutes);
    case 'warning':
      return warningMinutes(limitMinutes);
    case 'due':
      return limitMinutes + at.minutes;
  }
};

/** Takes the snapshot that an obligation keeps. `limitMinutes` replaces the ladder's own limit; rungs before the due time follow it. */
export const freezeLadder = (ladder: Ladder, calendar: DutyCalendar, limitMinutes = ladder.limit.minutes): FrozenLadder => ({
  key: ladder.key,
  version: ladder.version,
  limit: { ...ladder.limit, minutes: limitMinutes },
  calendar,
  steps: ladder.steps
    .map(({ action, at }) => ({ action, afterMinutes: minutesAfterOpening(at, limitMinutes) }))
    .sort((one, other) => one.afterMinutes - other.afterMinutes),
  repeat: ladder.repeat,
});

/**
 * Checks a ladder while the module loads, so that a wrong one never opens an obligation.
 * @throws Error naming the fault
 */
export const defineLadder = (ladder: Ladder): Ladder => {
  const fault = (what: string): never => {
    throw new Error(`ladder ${ladder.key}: ${what}`);
  };
  const { steps, repeat, limit } = ladder;
  if (!(limit.minutes > 0)) fault('has no limit');
  const after = steps.map(({ at }) => minutesAfterOpening(at, limit.minutes));
  if (after.some((minutes, index) => !(minutes >= (after[index - 1] ?? 0)))) fault('steps are not in order of time');
  if (!Number.isInteger(repeat.times) || repeat.times < 0 || repeat.times > 5) fault('repeats other than 0 to 5 times');
  const again = steps[repeat.fromStep];
  if (repeat.times > 0 && again?.at.from !== 'due') return fault('repeats from a step that is not after the due time');
  const span = (after.at(-1) ?? 0) - (after[repeat.fromStep] ?? 0);
  if (repeat.times > 0 && !(repeat.everyMinutes >= Math.max(span, 1))) fault('a loop begins before the one before has ended');
  return ladder;
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
