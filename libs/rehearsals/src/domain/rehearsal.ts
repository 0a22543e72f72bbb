import {
  type AgencyId,
  type Aggregate,
  assertNever,
  type Bilingual,
  type CountryCode,
  type DeskId,
  DomainError,
  type DomainEvent,
  type DrillId,
  type ErrorParams,
  type Instant,
  nextState,
  type UserId,
} from '#kernel';
import type { ErrorCode } from '#phrases';
import { rehearsalMachine, type RehearsalState, type RehearsalStep } from './rehearsal.machine.js';

/** What can be rehearsed before it is in force. */
export const DRAFT_KINDS = ['rules', 'procedure', 'ladder'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** A text that somebody drafted: the rule set, or the procedure or ladder by its name, by its number. */
export interface DraftRef {
  readonly kind: DraftKind;
  /** Null for rules: there is one rule set. */
  readonly key: string | null;
  readonly number: number;
}

/** Who asked, as far as the two drills need to know: that person directs them. */
export interface Asker {
  readonly userId: UserId;
  readonly deskId: DeskId;
  readonly agencyId: AgencyId;
  readonly country: CountryCode;
}

/** The drill on what is in force, and the one on the draft. */
export interface Runs {
  readonly today: DrillId;
  readonly drafted: DrillId;
}

export type RehearsalEvent =
  | DomainEvent<
      'rehearsal.asked',
      {
        readonly by: Asker;
        readonly draft: DraftRef;
        readonly scenarioId: string;
        readonly title: Bilingual;
        readonly seed: number;
      }
    >
  | DomainEvent<'rehearsal.begun', Runs>
  | DomainEvent<'rehearsal.compared', { readonly better: number; readonly worse: number }>
  | DomainEvent<'rehearsal.failed', { readonly code: string }>;

export interface Rehearsal {
  readonly state: RehearsalState;
  readonly by: Asker;
  readonly draft: DraftRef;
  readonly scenarioId: string;
  readonly title: Bilingual;
  /** Lets simulated desks be quicker or slower than written, the same way in both runs. */
  readonly seed: number;
  readonly askedAt: Instant;
  readonly runs: Runs | null;
  readonly endedAt: Instant | null;
  readonly counts: { readonly better: number; readonly worse: number } | null;
  /** Of the refusal that ended it. */
  readonly code: string | null;
}

const evolve = (before: Rehearsal | null, event: RehearsalEvent): Rehearsal => {
  if (event.type === 'rehearsal.asked')
    return { state: 'asked', ...event.data, askedAt: event.at, runs: null, endedAt: null, counts: null, code: null };
  if (!before) throw new TypeError(`${event.type} before it was asked for`);
  switch (event.type) {
    case 'rehearsal.begun':
      return { ...before, state: 'playing', runs: event.data };
    case 'rehearsal.compared':
      return { ...before, state: 'compared', counts: event.data, endedAt: event.at };
    case 'rehearsal.failed':
      return { ...before, state: 'failed', code: event.data.code, endedAt: event.at };
    default:
      return assertNever(event);
  }
};

/** Of no case. */
export const rehearsalAggregate: Aggregate<Rehearsal, RehearsalEvent> = { name: 'rehearsal', evolve, caseOf: () => null };

const refuse = (code: ErrorCode, params: ErrorParams): DomainError => new DomainError(code, params);

const mustAllow = ({ state }: Rehearsal, step: RehearsalStep): void => {
  if (!nextState(rehearsalMachine, state, step)) throw refuse('rehearsal-not-now', { state });
};

/** @throws DomainError rehearsal-not-now */
export const beginRehearsal = (rehearsal: Rehearsal, runs: Runs, now: Instant): RehearsalEvent[] => {
  mustAllow(rehearsal, 'begin');
  return [{ type: 'rehearsal.begun', v: 1, at: now, data: runs }];
};

/** @throws DomainError rehearsal-not-now */
export const endRehearsal = (
  rehearsal: Rehearsal,
  counts: { readonly better: number; readonly worse: number },
  now: Instant,
): RehearsalEvent[] => {
  mustAllow(rehearsal, 'compare');
  return [{ type: 'rehearsal.compared', v: 1, at: now, data: counts }];
};

/** @throws DomainError rehearsal-not-now */
export const failRehearsal = (rehearsal: Rehearsal, code: string, now: Instant): RehearsalEvent[] => {
  mustAllow(rehearsal, 'fail');
  return [{ type: 'rehearsal.failed', v: 1, at: now, data: { code } }];
};
