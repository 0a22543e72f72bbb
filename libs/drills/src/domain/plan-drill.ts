import { addMinutes, type DeskId, type Instant, instant, type UserId } from '#kernel';
import { refuseDrill } from './drill.errors.js';
import type { DrillEvent, RosterPlace, ScenarioFacts } from './drill.events.js';
import type { Drill, Invitation } from './drill.js';
import type { InjectContent } from './inject.js';
import type { InjectEvent } from './inject.events.js';
import type { Scenario, ScenarioInject } from './scenario.js';

export interface PlanDrill {
  readonly scenario: Scenario;
  readonly roster: readonly RosterPlace[];
  readonly plannedFor: Instant | null;
}

/** Who plans it and when, and what is known of the desks. */
export interface PlanFacts {
  readonly by: UserId;
  readonly realNow: Instant;
  readonly hash: string;
  readonly isDesk: (deskId: DeskId) => boolean;
  readonly isPerson: (personId: UserId) => boolean;
}

/** A place that wants a desk of the scenario, and one that wants none. @throws DomainError drill-desk-needed, drill-desk-not-in-scenario */
export const mustFit = ({ role, deskId }: RosterPlace, desks: readonly DeskId[], pointer: string): void => {
  if (role === 'player' && deskId === null) throw refuseDrill('drill-desk-needed', {}, `${pointer}/deskId`);
  if (deskId !== null && !desks.includes(deskId))
    throw refuseDrill('drill-desk-not-in-scenario', { desk: deskId }, `${pointer}/deskId`);
};

const factsOf = ({ id, edition, title, kind, minutes, startsAt }: Scenario, hash: string): ScenarioFacts => ({
  id,
  edition,
  title,
  kind,
  minutes,
  startsAt: instant(startsAt),
  hash,
});

/**
 * A scenario becomes a drill. Whoever plans it directs it, unless the roster says who does; somebody must.
 * @throws DomainError drill-person-unknown, drill-desk-unknown, drill-desk-needed, drill-desk-not-in-scenario, drill-person-twice
 */
export const planDrill = ({ scenario, roster, plannedFor }: PlanDrill, facts: PlanFacts): [DrillEvent] => {
  const desks = scenario.desks.map(({ desk }) => desk);
  const unknown = desks.find((desk) => !facts.isDesk(desk));
  if (unknown !== undefined) throw refuseDrill('drill-desk-unknown', { desk: unknown }, '/scenario');
  roster.forEach((place, at) => {
    if (!facts.isPerson(place.personId)) throw refuseDrill('drill-person-unknown', {}, `/roster/${at}/personId`);
    mustFit(place, desks, `/roster/${at}`);
    if (roster.findIndex(({ personId }) => personId === place.personId) !== at)
      throw refuseDrill('drill-person-twice', {}, `/roster/${at}`);
  });
  const directed = roster.some(({ role }) => role === 'director');
  const own: RosterPlace = { personId: facts.by, role: 'director', deskId: null };
  const all = directed ? roster : [own, ...roster.filter(({ personId }) => personId !== facts.by)];
  return [
    {
      type: 'drill.planned',
      v: 1,
      at: instant(scenario.startsAt),
      data: {
        by: facts.by,
        realAt: facts.realNow,
        scenario: factsOf(scenario, facts.hash),
        desks: scenario.desks.map(({ desk, plays }) => ({ deskId: desk, plays })),
        roster: all,
        plannedFor,
        numbers: Math.max(0, ...scenario.injects.map(({ number }) => number)),
      },
    },
  ];
};

/** What of a scenario's inject stays as it was written. */
export const contentOf = ({ number: _number, at: _at, ...content }: ScenarioInject): InjectContent => content;

/** An inject as it stands in the plan, at its minute of the drill's clock. */
export const planInject = (
  inject: ScenarioInject,
  startsAt: Instant,
  planned: {
    readonly origin: 'script' | 'ad-hoc' | 'repeat';
    readonly of: number | null;
    readonly by: UserId | null;
    readonly at: Instant;
  },
): [InjectEvent] => [
  {
    type: 'drill.inject-planned',
    v: 1,
    at: planned.at,
    data: {
      number: inject.number,
      origin: planned.origin,
      of: planned.of,
      to: inject.to ?? null,
      channel: inject.channel,
      dueAt: addMinutes(startsAt, inject.at),
      after: inject.after ?? null,
      condition: inject.if ?? null,
      by: planned.by,
    },
  },
];

/** A person is asked to take part, until a time outside. @throws DomainError drill-not-now, drill-person-twice, drill-desk-* , drill-invitation-expired */
export const invite = (
  drill: Drill,
  { id, place, expiresAt }: { readonly id: string; readonly place: RosterPlace; readonly expiresAt: Instant },
  { by, realNow }: { readonly by: UserId; readonly realNow: Instant },
  now: Instant,
): [DrillEvent] => {
  mustFit(
    place,
    drill.desks.map(({ deskId }) => deskId),
    '',
  );
  if (expiresAt <= realNow) throw refuseDrill('drill-invitation-expired', {}, '/expiresAt');
  const again = drill.invitations.some(
    (one) => one.state === 'open' && one.expiresAt > realNow && one.place.personId === place.personId,
  );
  if (again || drill.roster.some(({ personId }) => personId === place.personId))
    throw refuseDrill('drill-person-twice', {}, '/personId');
  return [{ type: 'drill.invited', v: 1, at: now, data: { by, realAt: realNow, invitationId: id, place, expiresAt } }];
};

/** @throws DomainError not-found is the caller's; drill-invitation-expired, drill-invitation-answered */
export const answerInvitation = (
  drill: Drill,
  { id, answer }: { readonly id: string; readonly answer: 'accepted' | 'declined' | 'withdrawn' },
  { by, realNow }: { readonly by: UserId; readonly realNow: Instant },
  now: Instant,
): [DrillEvent] => {
  const invitation = drill.invitations.find((one) => one.id === id);
  if (!invitation || invitation.state !== 'open') throw refuseDrill('drill-invitation-answered');
  if (answer === 'accepted' && invitation.expiresAt <= realNow) throw refuseDrill('drill-invitation-expired');
  return [{ type: 'drill.invitation-answered', v: 1, at: now, data: { by, realAt: realNow, invitationId: id, answer } }];
};

/** Asked once more, until another time: what was open is over. @throws DomainError not-found is the caller's; what `invite` refuses */
export const inviteAgain = (
  drill: Drill,
  { id, again, expiresAt }: { readonly id: string; readonly again: Invitation; readonly expiresAt: Instant },
  facts: { readonly by: UserId; readonly realNow: Instant },
  now: Instant,
): DrillEvent[] => {
  const over = again.state === 'open' ? answerInvitation(drill, { id: again.id, answer: 'withdrawn' }, facts, now) : [];
  const invitations = drill.invitations.filter((one) => one !== again);
  return [...over, ...invite({ ...drill, invitations }, { id, place: again.place, expiresAt }, facts, now)];
};

/** Nobody leaves a drill without a director. @throws DomainError drill-person-unknown, drill-without-director */
export const changeRole = (
  drill: Drill,
  place: RosterPlace | { readonly personId: UserId; readonly leaves: true },
  { by, realNow }: { readonly by: UserId; readonly realNow: Instant },
  now: Instant,
): [DrillEvent] => {
  const held = drill.roster.find(({ personId }) => personId === place.personId);
  if (!held) throw refuseDrill('drill-person-unknown');
  const stays = 'leaves' in place ? null : place;
  const directors = drill.roster.filter(({ role, personId }) => role === 'director' && personId !== place.personId);
  if (directors.length === 0 && stays?.role !== 'director') throw refuseDrill('drill-without-director');
  if (!stays) return [{ type: 'drill.person-left', v: 1, at: now, data: { by, realAt: realNow, personId: place.personId } }];
  mustFit(
    stays,
    drill.desks.map(({ deskId }) => deskId),
    '',
  );
  return [{ type: 'drill.role-changed', v: 1, at: now, data: { by, realAt: realNow, place: stays } }];
};
