import {
  addMinutes,
  type AgencyId,
  type Aggregate,
  assertNever,
  type CaseId,
  type CountryCode,
  type DeskId,
  type DomainEvent,
  type Instant,
  nextState,
  type UserId,
} from '#kernel';
import { type BreakGlassAct, breakGlassMachine, type BreakGlassStateName } from './break-glass.machine.js';
import { refuseGlass } from './break-glass.errors.js';

/** Why somebody breaks the glass; what exactly, they write besides. */
export const GLASS_REASONS = ['life-at-risk', 'lead-unreachable', 'related-operation', 'ordered'] as const;
export type GlassReason = (typeof GLASS_REASONS)[number];

export const GLASS_FINDINGS = ['justified', 'not-justified', 'referred'] as const;
export type GlassFinding = (typeof GLASS_FINDINGS)[number];

/** So long it stays open, and so long its review may take. */
export const GLASS_MINUTES = 60;
export const REVIEW_MINUTES = 72 * 60;
export const LEAST_TEXT = 20;

interface Started {
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly by: UserId;
  readonly deskId: DeskId;
  readonly agencyId: AgencyId;
  readonly country: CountryCode;
  readonly reason: GlassReason;
  readonly text: string;
  /** Whose case it is: the agency that filed it, by the desk that did. */
  readonly originatorDeskId: DeskId;
  readonly originatorAgencyId: AgencyId;
  readonly until: Instant;
}

/** Desks that are told at once: the originator's, and the joint desk of the country. */
interface Told {
  readonly deskIds: readonly DeskId[];
  readonly dueAt: Instant;
}

export type BreakGlassEvent =
  | DomainEvent<'break-glass.started', Started & Told>
  | DomainEvent<'break-glass.ended', { readonly by: UserId; readonly deskId: DeskId }>
  | DomainEvent<
      'break-glass.reviewed',
      { readonly by: UserId; readonly deskId: DeskId; readonly finding: GlassFinding; readonly text: string | null }
    >;

/** Somebody's sight of one case that need-to-know hides from their desk, for an hour, to be reviewed by the originator. */
export interface BreakGlass extends Started {
  readonly state: BreakGlassStateName;
  readonly startedAt: Instant;
  readonly reviewBy: Instant;
  readonly endedAt: Instant | null;
  readonly review: {
    readonly at: Instant;
    readonly by: UserId;
    readonly finding: GlassFinding;
    readonly text: string | null;
  } | null;
}

const evolve = (glass: BreakGlass | null, event: BreakGlassEvent): BreakGlass => {
  if (event.type === 'break-glass.started') {
    const { deskIds: _told, dueAt: reviewBy, ...started } = event.data;
    return { ...started, state: 'open', startedAt: event.at, reviewBy, endedAt: null, review: null };
  }
  if (!glass) throw new TypeError(`${event.type} before a glass was broken`);
  switch (event.type) {
    case 'break-glass.ended':
      return { ...glass, state: 'ended', endedAt: event.at };
    case 'break-glass.reviewed': {
      const { by, finding, text } = event.data;
      return { ...glass, state: 'reviewed', endedAt: glass.endedAt ?? event.at, review: { at: event.at, by, finding, text } };
    }
    default:
      return assertNever(event);
  }
};

/** On no case's timeline: desks of another country may read that. */
export const breakGlassAggregate: Aggregate<BreakGlass, BreakGlassEvent> = {
  name: 'break-glass',
  caseOf: () => null,
  evolve,
};

/** Whether its person reads by it at this moment. */
export const isOpen = ({ state, until }: Pick<BreakGlass, 'state' | 'until'>, now: Instant): boolean =>
  state === 'open' && now < until;

const mustAllow = ({ state }: BreakGlass, act: BreakGlassAct): void => {
  if (nextState(breakGlassMachine, state, act) === undefined)
    throw refuseGlass(state === 'reviewed' ? 'break-glass-reviewed' : 'break-glass-over');
};

export const startBreakGlass = (
  start: Omit<Started, 'until'> & { readonly jointDeskId: DeskId | null },
  now: Instant,
): BreakGlassEvent[] => {
  const { jointDeskId, ...rest } = start;
  const deskIds = [...new Set([start.originatorDeskId, ...(jointDeskId ? [jointDeskId] : [])])];
  const data = { ...rest, until: addMinutes(now, GLASS_MINUTES), deskIds, dueAt: addMinutes(now, REVIEW_MINUTES) };
  return [{ type: 'break-glass.started', v: 1, at: now, data }];
};

/** Its person needs it no longer. @throws DomainError break-glass-not-yours, break-glass-over, break-glass-reviewed */
export const endBreakGlass = (glass: BreakGlass, by: UserId, now: Instant): BreakGlassEvent[] => {
  if (glass.by !== by) throw refuseGlass('break-glass-not-yours');
  mustAllow(glass, 'end');
  return [{ type: 'break-glass.ended', v: 1, at: now, data: { by, deskId: glass.deskId } }];
};

export interface Reviewer {
  readonly userId: UserId;
  readonly agencyId: AgencyId;
}

/**
 * Somebody else of the originator's agency says what it was.
 * @throws DomainError break-glass-not-yours, break-glass-own-review, break-glass-reviewed
 */
export const reviewBreakGlass = (
  glass: BreakGlass,
  { userId: by, agencyId }: Reviewer,
  { finding, text }: { readonly finding: GlassFinding; readonly text: string | null },
  now: Instant,
): BreakGlassEvent[] => {
  if (agencyId !== glass.originatorAgencyId) throw refuseGlass('break-glass-not-yours');
  if (by === glass.by) throw refuseGlass('break-glass-own-review');
  mustAllow(glass, 'review');
  return [{ type: 'break-glass.reviewed', v: 1, at: now, data: { by, deskId: glass.deskId, finding, text } }];
};
