import type { Bilingual, DeskId, DrillId, Instant, Locale, UserId } from '#kernel';
import { sayTerm } from '#phrases';
import type { DrillSeen, InvitationSeen } from '../application/drills.queries.js';
import { type CommsCheck, type Drill, type Invitation, namedOf, placeOf, type Reached } from '../domain/drill.js';
import type { DrillDesk, RosterPlace, ScenarioFacts } from '../domain/drill.events.js';
import type { DrillState } from '../domain/drill.machine.js';
import { actsOf, type DrillAct, type DrillRole, mayIn } from '../domain/roles.js';

export interface PauseResponse {
  readonly at: Instant;
  readonly realFrom: Instant;
  readonly realTo: Instant | null;
  readonly why: 'controllers' | 'real-event';
  readonly reason: string | null;
}

/** A drill as its reader may see it. */
export interface DrillResponse {
  readonly id: DrillId;
  readonly version: number;
  readonly state: DrillState;
  readonly stateText: string;
  readonly scenario: ScenarioFacts;
  readonly title: string;
  readonly desks: readonly DrillDesk[];
  readonly clock: {
    readonly now: Instant;
    /** How fast it runs now; 0 stands. */
    readonly scale: number;
    /** How fast it runs when it runs. */
    readonly pace: number;
    readonly startsAt: Instant;
  };
  readonly plannedFor: Instant | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly pauses: readonly PauseResponse[];
  /** The reader's own place, and what may be done from it. */
  readonly me: {
    readonly role: DrillRole;
    readonly deskId: DeskId | null;
    readonly may: readonly DrillAct[];
    /** How far the communications check came to the reader. */
    readonly reached: Reached | null;
    /** Whether the report may name the reader. */
    readonly named: boolean;
  } | null;
  /** For whoever runs, controls or evaluates; null for others. */
  readonly roster: readonly RosterPlace[] | null;
  readonly invitations: readonly Invitation[] | null;
  readonly commsCheck: CommsCheck | null;
}

export interface DrillInvitationResponse {
  readonly id: string;
  readonly drillId: DrillId;
  readonly title: Bilingual;
  readonly place: RosterPlace;
  readonly expiresAt: Instant;
  readonly plannedFor: Instant | null;
}

const behindTheScenes = (drill: Drill, seesAll: boolean): Pick<DrillResponse, 'roster' | 'invitations' | 'commsCheck'> =>
  seesAll
    ? { roster: drill.roster, invitations: drill.invitations, commsCheck: drill.commsCheck }
    : { roster: null, invitations: null, commsCheck: null };

export const drillResponse = ({ id, version, drill, now, pace }: DrillSeen, reader: UserId, locale: Locale): DrillResponse => {
  const { state, scenario, desks, plannedFor, startedAt, endedAt, pauses } = drill;
  const place = placeOf(drill, reader);
  const reached = drill.commsCheck?.reached[reader] ?? null;
  const named = namedOf(drill).some(({ personId }) => personId === reader);
  const me = place && { role: place.role, deskId: place.deskId, may: actsOf(place.role), reached, named };
  return {
    id,
    version,
    state,
    stateText: sayTerm(`drill.${state}`, locale),
    scenario,
    title: scenario.title[locale],
    desks,
    clock: { now, scale: pace, pace: drill.scale, startsAt: scenario.startsAt },
    plannedFor,
    startedAt,
    endedAt,
    pauses: pauses.map(({ at, realFrom, realTo, why, reason }) => ({ at, realFrom, realTo, why, reason })),
    me,
    ...behindTheScenes(drill, place !== null && mayIn(place.role, 'read-script')),
  };
};

export const invitationResponse = ({ drillId, invitation, scenario, plannedFor }: InvitationSeen): DrillInvitationResponse => ({
  id: invitation.id,
  drillId,
  title: scenario.title,
  place: invitation.place,
  expiresAt: invitation.expiresAt,
  plannedFor,
});
