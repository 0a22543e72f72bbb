import { addMinutes, nextState, type CountryCode, type CrossingId, type DeskId, type Instant, type LaneKey } from '#kernel';
import { refuseBorder } from './border.errors.js';
import type { CrossingSideEvent, Officer, Reason, SaidStatus } from './crossing-side.events.js';
import { statusOf, type CrossingSide } from './crossing-side.js';
import { actTo, laneStatusMachine, severityOf } from './lane-status.machine.js';

/** A status holds a year at most; what lasts longer is said again by somebody who looked. */
const MOST_MINUTES = 366 * 24 * 60;

/** The crossing and whoever acts on it, as the directory knows them. */
export interface SideFacts {
  readonly crossingId: CrossingId;
  readonly country: CountryCode;
  /** Every kind of lane that the crossing has. */
  readonly lanes: readonly LaneKey[];
  /** Desks that hear of it. */
  readonly deskIds: readonly DeskId[];
}

export const newSide = ({ crossingId, country }: SideFacts): CrossingSide => ({
  crossingId,
  country,
  lanes: {},
  closures: [],
  reopening: null,
});

export const saysSomething = (reason: Reason | null): boolean => Boolean(reason?.en ?? reason?.es);

/** @throws DomainError border-lane-not-there */
export const mustHaveLanes = (facts: SideFacts, lanes: readonly LaneKey[], pointer = '/lanes'): void =>
  lanes.forEach((lane, index) => {
    if (!facts.lanes.includes(lane)) throw refuseBorder('border-lane-not-there', { lane }, `${pointer}/${index}`);
  });

/**
 * A desk says how its own side's lanes are. To keep somebody out needs a reason; to let them through needs none.
 * @throws DomainError border-lane-not-there, border-reason-missing, border-until-past, border-until-too-far, border-closed-not-suspended
 */
export const setStatus = (
  side: CrossingSide,
  said: SaidStatus,
  facts: SideFacts,
  { deskId, userId }: Officer,
  now: Instant,
): CrossingSideEvent[] => {
  const { lanes, status, until, reason } = said;
  mustHaveLanes(facts, lanes);
  if (status !== 'open' && !saysSomething(reason)) throw refuseBorder('border-reason-missing', {}, '/reason');
  if (until !== null && until <= now) throw refuseBorder('border-until-past', {}, '/until');
  if (until !== null && until > addMinutes(now, MOST_MINUTES)) throw refuseBorder('border-until-too-far', {}, '/until');
  for (const lane of lanes)
    if (nextState(laneStatusMachine, statusOf(side, lane), actTo[status]) === undefined)
      throw refuseBorder('border-closed-not-suspended', { lane }, '/status');
  const of = { crossingId: side.crossingId, country: side.country, deskIds: facts.deskIds };
  const unique = [...new Set(lanes)];
  const events: CrossingSideEvent[] = [
    {
      type: 'crossing-side.status-set',
      v: 1,
      at: now,
      data: { ...of, ...said, lanes: unique, byDeskId: deskId, by: userId },
    },
  ];
  if (reverses(side, unique, said))
    events.push({
      type: 'crossing-side.reopening-abandoned',
      v: 1,
      at: now,
      data: { ...of, by: userId, reason, reversed: true },
    });
  return events;
};

/** Shutting a lane that a running reopening had opened, or was to open, takes back the plan: what is left of it no longer holds. */
const reverses = ({ reopening, lanes: known }: CrossingSide, lanes: readonly LaneKey[], { status }: SaidStatus): boolean => {
  if (reopening === null || (reopening.state !== 'planned' && reopening.state !== 'under-way')) return false;
  if (severityOf[status] < severityOf.suspended) return false;
  const opened = reopening.stages.filter(({ takenAt }) => takenAt !== null).flatMap((stage) => stage.lanes);
  return lanes.some((lane) => opened.includes(lane) && severityOf[known[lane]?.status ?? 'unknown'] < severityOf.suspended);
};
