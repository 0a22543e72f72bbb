import { addMinutes, DomainError, type ErrorParams, type Instant } from '#kernel';
import type { ErrorCode } from '#phrases';
import type { Activation } from './activation.js';
import type { Signature } from './activation-parts.js';
import {
  type AfterAction,
  type AfterActionEvent,
  afterActions,
  madeAfter,
  type Observation,
  type Observed,
  type ReviewSide,
} from './after-action.js';
import { bothCommands, seatedDesks } from './command-desks.js';
import { type TimelineFact, timelineOf } from './timeline-of.js';

type AfterActionErrorCode = Extract<ErrorCode, `after-action-${string}`>;

export const refuseReview = (code: AfterActionErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError<AfterActionErrorCode>(code, params, pointer);

const MINUTES_OF_DAY = 1440;

/** Opened with the end of an activation: each country that took part has a side in it. */
export const openAfterAction = (activation: Activation, now: Instant): AfterActionEvent[] => [
  madeAfter('after-action.opened', now, {
    procedureId: activation.procedure.id,
    sides: activation.reviews.map(({ id, country, deskId, withinDays }) => ({
      reviewId: id,
      country,
      deskId,
      dueAt: addMinutes(now, withinDays * MINUTES_OF_DAY),
    })),
    deskIds: [],
  }),
];

/** @throws DomainError after-action-no-side, after-action-signed */
export const mustWrite = (state: AfterAction, { country }: Signature): ReviewSide => {
  const side = state.sides.find((each) => each.country === country);
  if (!side) throw refuseReview('after-action-no-side', { country });
  if (side.state === 'signed') throw refuseReview('after-action-signed', { country });
  return side;
};

/** What may be observed: the activation, and the moments of what belongs to it that the writer sees. */
export interface Observable {
  readonly activation: Activation;
  readonly moments: readonly TimelineFact[];
}

const isThere = ({ activation, moments }: Observable, { of, id }: Observed): boolean => {
  const { steps, seats, orders, settledAsks } = activation;
  switch (of) {
    case 'whole':
      return id === null;
    case 'moment':
      return [...timelineOf(activation), ...moments].some(({ ref }) => ref === id);
    case 'step':
      return steps.some((step) => step.id === id);
    case 'role':
      return seats.some(({ role }) => role === id);
    case 'order':
      return orders.some((order) => order.id === id);
    case 'key':
      return settledAsks.some(({ number }) => String(number) === id);
  }
};

/** @throws DomainError after-action-no-side, after-action-signed, after-action-thing-unknown */
export const observe = (
  state: AfterAction,
  { by, ...observation }: Observation,
  on: Observable,
  now: Instant,
): AfterActionEvent[] => {
  mustWrite(state, by);
  if (!isThere(on, observation.about)) throw refuseReview('after-action-thing-unknown', {}, '/about/id');
  return [madeAfter('after-action.observed', now, { observation, by, deskIds: seatedDesks(on.activation) })];
};

/** Its own side takes an observation back, while it writes. @throws DomainError after-action-no-side, after-action-signed, after-action-thing-unknown */
export const withdrawObservation = (
  state: AfterAction,
  { observationId, by }: { readonly observationId: string; readonly by: Signature },
  now: Instant,
): AfterActionEvent[] => {
  mustWrite(state, by);
  const own = state.observations.some(({ id, by: writer }) => id === observationId && writer.country === by.country);
  if (!own) throw refuseReview('after-action-thing-unknown');
  return [madeAfter('after-action.observation-withdrawn', now, { observationId, by, deskIds: [] })];
};

/** What follows when no side is still writing. */
const finish = (
  state: AfterAction,
  events: readonly AfterActionEvent[],
  activation: Activation,
  now: Instant,
): AfterActionEvent[] => {
  const after = events.reduce<AfterAction>((here, event) => afterActions.evolve(here, event), state);
  if (after.state === 'final' || after.sides.some((side) => side.state === 'writing')) return [...events];
  const missing = after.sides.filter((side) => side.state === 'missed').map(({ country }) => country);
  return [...events, madeAfter('after-action.finished', now, { missing, deskIds: bothCommands(activation) })];
};

/** A country signs its part; late, where its time has run out before. @throws DomainError after-action-no-side, after-action-signed */
export const signReview = (
  state: AfterAction,
  { by, text }: { readonly by: Signature; readonly text: string },
  activation: Activation,
  now: Instant,
): AfterActionEvent[] => {
  const late = mustWrite(state, by).state === 'missed';
  // The activation's own event tells the desks that a review was handed in.
  return finish(state, [madeAfter('after-action.signed', now, { by, text, late, deskIds: [] })], activation, now);
};

/** A side has not signed in time. A late or repeated signal changes nothing. */
export const runOut = (state: AfterAction, reviewId: string, activation: Activation, now: Instant): AfterActionEvent[] => {
  const side = state.sides.find((each) => each.reviewId === reviewId);
  if (side?.state !== 'writing' || side.dueAt > now) return [];
  const event = madeAfter('after-action.ran-out', now, { country: side.country, deskIds: [] });
  return finish(state, [event], activation, now);
};
