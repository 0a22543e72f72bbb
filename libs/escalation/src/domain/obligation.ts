import { type Aggregate, type DeskId, type DomainEvent, dueInstant, type Instant, type Pause } from '#kernel';
import { debtOf, type Debt } from './debt.js';
import { type Cursor, firstStep, type FrozenLadder, type LadderAction, nextStep, type Progress, stepAfter } from './ladder.js';
import type { GovernmentLevel, TargetRule } from './targets.js';

export interface Silence {
  readonly until: Instant;
  readonly reason: string;
  readonly byDesk: DeskId;
}

/** A rung that called on somebody and found nobody: no one of its audience was on duty, and no alternate answered. */
export interface Unreached extends Cursor {
  readonly at: Instant;
  /** Desks where nobody was. */
  readonly tried: readonly DeskId[];
}

interface ObligationFacts extends Debt {
  readonly openedAt: Instant;
  readonly ladder: FrozenLadder;
  readonly pauses: readonly Pause[];
  /** The rung to be reached next; null when the ladder has ended. */
  readonly cursor: Cursor | null;
  /** When it was found overdue; stays when it is met late. */
  readonly breachedAt: Instant | null;
  readonly silence: Silence | null;
  /** In the order in which it was found. */
  readonly unreached: readonly Unreached[];
}

/** What goes over when another desk owes the act from now on: its clock keeps its origin, and no rung is reached twice. */
export type Carried = Pick<ObligationFacts, 'openedAt' | 'pauses' | 'cursor' | 'breachedAt'>;

export type OpenObligation = ObligationFacts & { readonly state: 'open' };
export type MetObligation = ObligationFacts & { readonly state: 'met'; readonly metAt: Instant };
export type CancelledObligation = ObligationFacts & {
  readonly state: 'cancelled';
  readonly cancelledAt: Instant;
  readonly because: string;
};
export type Obligation = OpenObligation | MetObligation | CancelledObligation;

export type ObligationEvent =
  | DomainEvent<
      'obligation.opened',
      Debt & { readonly ladder: FrozenLadder; readonly dueAt: Instant; readonly carried?: Carried }
    >
  | DomainEvent<
      'obligation.step-reached',
      Debt & {
        readonly step: number;
        readonly loop: number;
        readonly action: LadderAction;
        readonly target: TargetRule;
        readonly deskIds: readonly DeskId[];
        /** No desk of that order of government is known; the joint desk is told in its place. */
        readonly absent?: GovernmentLevel;
        readonly scheduledFor: Instant;
        readonly dueAt: Instant | null;
      }
    >
  | DomainEvent<
      'obligation.nobody-reached',
      Debt &
        Omit<Unreached, 'at'> & {
          readonly action: LadderAction;
          /** Who is told of it at once, without waiting for a rung. */
          readonly target: TargetRule;
          readonly deskIds: readonly DeskId[];
          readonly dueAt: Instant | null;
        }
    >
  | DomainEvent<'obligation.breached', Debt & { readonly dueAt: Instant }>
  | DomainEvent<'obligation.met', Debt & { readonly late: boolean }>
  | DomainEvent<'obligation.cancelled', Debt & { readonly because: string }>
  | DomainEvent<'obligation.paused', Debt & { readonly because: string; readonly byDesk: DeskId | null }>
  | DomainEvent<'obligation.resumed', Debt & { readonly dueAt: Instant; readonly after?: string }>
  | DomainEvent<'obligation.silenced', Debt & Silence>
  | DomainEvent<'obligation.nudged', Debt & { readonly byDesk: DeskId; readonly reason: string }>
  | DomainEvent<
      'obligation.escalated',
      Debt & {
        readonly byDesk: DeskId;
        readonly reason: string;
        readonly target: TargetRule;
        readonly deskIds: readonly DeskId[];
        readonly absent?: GovernmentLevel;
      }
    >;

export const progressOf = ({ openedAt, pauses, cursor, silence }: ObligationFacts): Progress => ({
  openedAt,
  pauses,
  cursor,
  silencedUntil: silence?.until ?? null,
});

/** When the act is due; null while an open pause holds the clock. */
export const dueTime = ({ openedAt, ladder, pauses }: ObligationFacts): Instant | null =>
  dueInstant(openedAt, ladder.limit, ladder.calendar, pauses);

export const isPaused = ({ pauses }: ObligationFacts): boolean => pauses.at(-1)?.to === null;

/** Overdue from the due instant on: an act is in time before it. */
export const isOverdue = (obligation: ObligationFacts, now: Instant): boolean => {
  const due = dueTime(obligation);
  return obligation.breachedAt !== null || (due !== null && due <= now);
};

export const isLate = ({ breachedAt }: MetObligation): boolean => breachedAt !== null;

/** When the sweep has to look at it next: its due time when not yet found overdue, or the next rung. Null when nothing is to come. */
export const wakesAt = (obligation: Obligation): Instant | null => {
  if (obligation.state !== 'open') return null;
  const breach = obligation.breachedAt === null ? dueTime(obligation) : null;
  const step = nextStep(obligation.ladder, progressOf(obligation), obligation.openedAt)?.firesAt ?? null;
  if (breach === null || step === null) return breach ?? step;
  return breach < step ? breach : step;
};

const started = (event: Extract<ObligationEvent, { type: 'obligation.opened' }>): OpenObligation => ({
  ...debtOf(event.data),
  state: 'open',
  openedAt: event.at,
  ladder: event.data.ladder,
  pauses: [],
  cursor: firstStep(event.data.ladder),
  breachedAt: null,
  silence: null,
  unreached: [],
  ...event.data.carried,
});

const evolveOpen = (state: OpenObligation, event: ObligationEvent): Obligation => {
  switch (event.type) {
    case 'obligation.opened':
      throw new TypeError('an obligation opens once');
    case 'obligation.step-reached':
      return { ...state, cursor: stepAfter(state.ladder, event.data) };
    case 'obligation.nobody-reached': {
      const { step, loop, tried } = event.data;
      return { ...state, unreached: [...state.unreached, { step, loop, tried, at: event.at }] };
    }
    case 'obligation.breached':
      return { ...state, breachedAt: event.at };
    case 'obligation.met':
      return { ...closePause(state, event.at), state: 'met', metAt: event.at };
    case 'obligation.cancelled':
      return { ...closePause(state, event.at), state: 'cancelled', cancelledAt: event.at, because: event.data.because };
    case 'obligation.paused':
      return {
        ...state,
        pauses: [...state.pauses, { from: event.at, to: null, because: event.data.because, byDesk: event.data.byDesk }],
      };
    case 'obligation.resumed':
      return closePause(state, event.at);
    case 'obligation.nudged':
    case 'obligation.escalated':
      return state;
    case 'obligation.silenced':
      return { ...state, silence: { until: event.data.until, reason: event.data.reason, byDesk: event.data.byDesk } };
  }
};

/** The last pause ends when the clock runs again, or when nothing is owed any more. */
export const closePause = (state: OpenObligation, at: Instant): OpenObligation =>
  isPaused(state) ? { ...state, pauses: state.pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause)) } : state;

export const obligationAggregate: Aggregate<Obligation, ObligationEvent> = {
  name: 'obligation',
  evolve: (state, event) => {
    if (state === null) {
      if (event.type !== 'obligation.opened') throw new TypeError(`${event.type} before an opening`);
      return started(event);
    }
    if (state.state !== 'open') throw new TypeError(`${event.type} after ${state.state}`);
    return evolveOpen(state, event);
  },
  caseOf: ({ caseId }) => caseId,
  isUrgent: ({ lifeSafety }) => lifeSafety,
  committedWhole: true,
};
