import { type Aggregate, assertNever, type DeskId, type Instant, nextState, type UserId } from '#kernel';
import { LEAST_SCALE } from './drill-clock.js';
import { refuseDrill } from './drill.errors.js';
import type { DrillDesk, DrillEvent, DrillEventOf, RosterPlace, Reach, ScenarioFacts } from './drill.events.js';
import { drillMachine, type DrillState, type DrillStep } from './drill.machine.js';
import { type DrillAct, mayIn } from './roles.js';

export interface Invitation {
  readonly id: string;
  readonly place: RosterPlace;
  readonly expiresAt: Instant;
  /** An open one whose time is over cannot be taken up; nobody needs to note it. */
  readonly state: 'open' | 'accepted' | 'declined' | 'withdrawn';
}

/** A stretch in which the drill stood. Its own clock does not move in it, so that all that is to come is as much later outside. */
export interface Pause {
  /** Drill time. */
  readonly at: Instant;
  readonly realFrom: Instant;
  readonly realTo: Instant | null;
  readonly why: 'controllers' | 'real-event';
  readonly reason: string | null;
  /** Null when the operator of the machine stopped it. */
  readonly by: UserId | null;
}

export type Reached = Readonly<Partial<Record<Reach, Instant>>>;

export interface CommsCheck {
  readonly begunAt: Instant;
  /** By person, the time outside. */
  readonly reached: Readonly<Record<string, Reached>>;
}

/** A drill. Its id is that of its realm. */
export interface Drill {
  readonly state: DrillState;
  readonly scenario: ScenarioFacts;
  readonly desks: readonly DrillDesk[];
  readonly roster: readonly RosterPlace[];
  readonly invitations: readonly Invitation[];
  /** Who chose to be named in the report; absent where nobody did. */
  readonly named?: readonly UserId[];
  readonly plannedFor: Instant | null;
  readonly plannedAt: Instant;
  readonly commsCheck: CommsCheck | null;
  /** How fast its clock runs when it runs. */
  readonly scale: number;
  readonly pauses: readonly Pause[];
  /** Outside times. */
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Drill time of its end. */
  readonly endedOn: Instant | null;
  /** The highest number that an inject has. */
  readonly numbers: number;
}

/** Desks that people play. */
export const playedDesks = ({ desks }: Pick<Drill, 'desks'>): DeskId[] =>
  desks.filter(({ plays }) => plays === 'player').map(({ deskId }) => deskId);

/** Its clock is moved from outside, from one due time to the next: nobody plays it. */
export const playsByItself = ({ scale }: Pick<Drill, 'scale'>): boolean => scale === LEAST_SCALE;

export const placeOf = ({ roster }: Drill, personId: UserId): RosterPlace | null =>
  roster.find((place) => place.personId === personId) ?? null;

/** Those on the roster who chose that the report may name them. */
export const namedOf = ({ roster, named = [] }: Drill): RosterPlace[] =>
  roster.filter(({ personId }) => named.includes(personId));

/** Somebody who is not on the roster does not learn that there is a drill. @throws DomainError not-found, drill-role-may-not */
export const mustBeAllowed = (drill: Drill, personId: UserId, act: DrillAct): RosterPlace => {
  const place = placeOf(drill, personId);
  if (!place || !mayIn(place.role, act)) throw refuseDrill('drill-role-may-not', { act });
  return place;
};

/** @throws DomainError drill-not-now */
export const mustAllow = (drill: Drill, step: DrillStep): DrillState => {
  const next = nextState(drillMachine, drill.state, step);
  if (next === undefined) throw refuseDrill('drill-not-now', { state: drill.state });
  return next;
};

/** Injects can be moved about until the drill is over. @throws DomainError drill-not-now */
export const mustBeOpen = (drill: Drill): void => {
  if (!['planned', 'comms-check', 'running', 'paused'].includes(drill.state))
    throw refuseDrill('drill-not-now', { state: drill.state });
};

/** Something can be fired: also while the clock stands. @throws DomainError drill-not-now */
export const mustBeOn = (drill: Drill): void => {
  if (drill.state !== 'running' && drill.state !== 'paused') throw refuseDrill('drill-not-now', { state: drill.state });
};

const planned = ({ at, data }: DrillEventOf<'drill.planned'>): Drill => ({
  state: 'planned',
  scenario: data.scenario,
  desks: data.desks,
  roster: data.roster,
  invitations: [],
  plannedFor: data.plannedFor,
  plannedAt: at,
  commsCheck: null,
  scale: 1,
  pauses: [],
  startedAt: null,
  endedAt: null,
  endedOn: null,
  numbers: data.numbers,
});

const without = (roster: readonly RosterPlace[], personId: UserId): RosterPlace[] =>
  roster.filter((one) => one.personId !== personId);

const answered = (drill: Drill, { data }: DrillEventOf<'drill.invitation-answered'>): Drill => {
  const invitation = drill.invitations.find(({ id }) => id === data.invitationId);
  const invitations = drill.invitations.map((one) => (one.id === data.invitationId ? { ...one, state: data.answer } : one));
  if (!invitation || data.answer !== 'accepted') return { ...drill, invitations };
  return { ...drill, invitations, roster: [...without(drill.roster, invitation.place.personId), invitation.place] };
};

const leftBy = (drill: Drill, personId: UserId): Drill => ({
  ...drill,
  roster: without(drill.roster, personId),
  named: (drill.named ?? []).filter((one) => one !== personId),
});

const reached = (drill: Drill, { data }: DrillEventOf<'drill.comms-reached'>): Drill => {
  if (!drill.commsCheck) return drill;
  const before = drill.commsCheck.reached[data.personId] ?? {};
  const all = { ...drill.commsCheck.reached, [data.personId]: { ...before, [data.reach]: data.realAt } };
  return { ...drill, commsCheck: { ...drill.commsCheck, reached: all } };
};

/** The last pause is over. */
const resumed = (pauses: readonly Pause[], realTo: Instant): Pause[] =>
  pauses.map((pause) => (pause.realTo === null ? { ...pause, realTo } : pause));

const paused = (drill: Drill, event: DrillEventOf<'drill.paused' | 'drill.broken-in'>): Drill => {
  const { by, realAt, reason } = event.data;
  const why = event.type === 'drill.paused' ? 'controllers' : 'real-event';
  const pause: Pause = { at: event.at, realFrom: realAt, realTo: null, why, reason, by };
  return { ...drill, state: 'paused', pauses: [...resumed(drill.pauses, realAt), pause] };
};

const evolve = (before: Drill | null, event: DrillEvent): Drill => {
  if (event.type === 'drill.planned') return planned(event);
  if (!before) throw new TypeError('a drill begins with its plan');
  switch (event.type) {
    case 'drill.invited': {
      const { invitationId: id, place, expiresAt } = event.data;
      return { ...before, invitations: [...before.invitations, { id, place, expiresAt, state: 'open' }] };
    }
    case 'drill.invitation-answered':
      return answered(before, event);
    case 'drill.role-changed':
      return { ...before, roster: [...without(before.roster, event.data.place.personId), event.data.place] };
    case 'drill.person-left':
      return leftBy(before, event.data.personId);
    case 'drill.naming-chosen': {
      const { by, named } = event.data;
      const others = (before.named ?? []).filter((one) => one !== by);
      return { ...before, named: named ? [...others, by] : others };
    }
    case 'drill.comms-check-begun':
      return { ...before, state: 'comms-check', commsCheck: { begunAt: event.data.realAt, reached: {} } };
    case 'drill.comms-reached':
      return reached(before, event);
    case 'drill.started':
      return { ...before, state: 'running', scale: event.data.scale, startedAt: event.data.realAt };
    case 'drill.paused':
    case 'drill.broken-in':
      return paused(before, event);
    case 'drill.resumed':
      return { ...before, state: 'running', scale: event.data.scale, pauses: resumed(before.pauses, event.data.realAt) };
    case 'drill.rescaled':
      return { ...before, scale: event.data.scale };
    case 'drill.ended': {
      const { realAt } = event.data;
      return { ...before, state: 'ended', endedAt: realAt, endedOn: event.at, pauses: resumed(before.pauses, realAt) };
    }
    case 'drill.went-on':
      return { ...before, state: event.data.to };
    case 'drill.number-given':
      return { ...before, numbers: event.data.number };
    default:
      return assertNever(event);
  }
};

/** Of no case. What is told of it is loud in itself. */
export const drillAggregate: Aggregate<Drill, DrillEvent> = {
  name: 'drill',
  evolve,
  caseOf: () => null,
  tells: () => true,
};
