import { addMinutes, type ActivationId, type Instant, nextState } from '#kernel';
import type { Activation } from './activation.js';
import type { PartFacts } from './activation-part.js';
import type { Signature } from './activation-parts.js';
import { refuse } from './activation.errors.js';
import { commandOf, mustBeLive, mustSit, seatedDesks } from './command-desks.js';
import { levelOf } from './keys.js';
import { resourced, type ResourceEvent, type ResourceGround, type ResourceNeed } from './resource-request.events.js';
import { type ResourceAct, resourceMachine } from './resource-request.machine.js';
import type { ResourceRequest } from './resource-request.js';

/** In which a request and an offer are answered. */
export const RESOURCE_MINUTES = { crisis: 20, calmer: 60 } as const;

const answerMinutes = (room: Activation): number =>
  room.countries.some((country) => levelOf(room, country) === 'crisis') ? RESOURCE_MINUTES.crisis : RESOURCE_MINUTES.calmer;

const urgent = (room: Activation): { readonly urgency?: 'urgent' } =>
  answerMinutes(room) === RESOURCE_MINUTES.crisis ? { urgency: 'urgent' } : {};

/**
 * A desk that sits in the activation asks another that does, of its own side or of the other.
 * @throws DomainError activation-ended, activation-desk-outside, resource-desk-outside, resource-own-desk, resource-past
 */
export const askForResource = (
  room: Activation,
  { activationId, need, by }: { readonly activationId: ActivationId; readonly need: ResourceNeed; readonly by: Signature },
  { now }: PartFacts,
): ResourceEvent[] => {
  mustBeLive(room);
  mustSit(room, by);
  if (need.fromDeskId === by.deskId) throw refuse('resource-own-desk', {}, '/fromDeskId');
  if (!seatedDesks(room).includes(need.fromDeskId)) throw refuse('resource-desk-outside', {}, '/fromDeskId');
  if (need.neededBy <= now) throw refuse('resource-past', {}, '/neededBy');
  const answerBy = addMinutes(now, answerMinutes(room));
  const readers = seatedDesks(room);
  const said = { activationId, need, answerBy, readers, by, deskIds: [need.fromDeskId] };
  return [resourced('resource-request.asked', now, { ...said, ...urgent(room) })];
};

/** The desk itself, or the command of its side. */
const actsFor = (room: Activation, { country, deskId }: Signature, own: Signature['deskId']): boolean => {
  if (deskId === own) return true;
  const sameSide = room.seats.some((seat) => seat.deskId === own && seat.country === country) || isKey(room, own, country);
  return sameSide && commandOf(room, country).includes(deskId);
};

const isKey = ({ keyDesks }: Activation, deskId: Signature['deskId'], country: string): boolean =>
  keyDesks.some((key) => key.deskId === deskId && key.country === country);

/** @throws DomainError resource-not-yours, resource-state */
const mustAct = (
  room: Activation,
  request: ResourceRequest,
  { as, act, by }: { readonly as: 'helper' | 'asker'; readonly act: ResourceAct; readonly by: Signature },
): void => {
  const own = as === 'helper' ? request.need.fromDeskId : request.asked.deskId;
  if (!actsFor(room, by, own)) throw refuse('resource-not-yours');
  if (!nextState(resourceMachine, request.state, act)) throw refuse('resource-state');
};

/**
 * All of it or a part, and when it would be there. An offer that was not accepted yet may be made anew.
 * @throws DomainError activation-ended, resource-not-yours, resource-state, resource-too-much, resource-past
 */
export const offerResource = (
  room: Activation,
  request: ResourceRequest,
  offer: { readonly quantity: number; readonly arrivesAt: Instant; readonly note: string | null; readonly by: Signature },
  { now }: PartFacts,
): ResourceEvent[] => {
  mustBeLive(room);
  const { by } = offer;
  mustAct(room, request, { as: 'helper', act: 'offer', by });
  if (offer.quantity > request.need.quantity) throw refuse('resource-too-much', { asked: request.need.quantity }, '/quantity');
  if (offer.arrivesAt <= now) throw refuse('resource-past', {}, '/arrivesAt');
  const acceptBy = addMinutes(now, answerMinutes(room));
  return [resourced('resource-request.offered', now, { offer, acceptBy, by, deskIds: [request.asked.deskId], ...urgent(room) })];
};

/**
 * Exactly the offer that whoever accepts has read: one that was made anew meanwhile is another.
 * @throws DomainError activation-ended, resource-not-yours, resource-state, resource-other-offer
 */
export const acceptResource = (
  room: Activation,
  request: ResourceRequest,
  { quantity, by }: { readonly quantity: number; readonly by: Signature },
  { now }: PartFacts,
): ResourceEvent[] => {
  mustBeLive(room);
  mustAct(room, request, { as: 'asker', act: 'accept', by });
  if (request.offer?.quantity !== quantity) throw refuse('resource-other-offer', {}, '/quantity');
  const deskIds = [request.need.fromDeskId];
  return [resourced('resource-request.accepted', now, { quantity, by, deskIds, ...urgent(room) })];
};

/** @throws DomainError activation-ended, resource-not-yours, resource-state, resource-past */
export const setOut = (
  room: Activation,
  request: ResourceRequest,
  { arrivesAt, by }: { readonly arrivesAt: Instant; readonly by: Signature },
  { now }: PartFacts,
): ResourceEvent[] => {
  mustBeLive(room);
  mustAct(room, request, { as: 'helper', act: 'set-out', by });
  if (arrivesAt <= now) throw refuse('resource-past', {}, '/arrivesAt');
  return [resourced('resource-request.under-way', now, { arrivesAt, by, deskIds: [request.asked.deskId] })];
};

/** Who asked says that it is there. @throws DomainError resource-not-yours, resource-state */
export const sayArrived = (room: Activation, request: ResourceRequest, by: Signature, { now }: PartFacts): ResourceEvent[] => {
  mustAct(room, request, { as: 'asker', act: 'arrive', by });
  return [resourced('resource-request.arrived', now, { by, deskIds: [request.need.fromDeskId] })];
};

/** Who asked needs it no longer: it goes home. Also after the end. @throws DomainError resource-not-yours, resource-state */
export const releaseResource = (
  room: Activation,
  request: ResourceRequest,
  by: Signature,
  { now }: PartFacts,
): ResourceEvent[] => {
  mustAct(room, request, { as: 'asker', act: 'release', by });
  return [resourced('resource-request.released', now, { by, deskIds: [request.need.fromDeskId] })];
};

/** Who was asked does not send it, or not any more. @throws DomainError resource-not-yours, resource-state, resource-ground-words */
export const declineResource = (
  room: Activation,
  request: ResourceRequest,
  { ground, reason, by }: { readonly ground: ResourceGround; readonly reason: string | null; readonly by: Signature },
  { now }: PartFacts,
): ResourceEvent[] => {
  mustAct(room, request, { as: 'helper', act: 'decline', by });
  if (ground === 'other' && reason === null) throw refuse('resource-ground-words', {}, '/reason');
  const deskIds = [request.asked.deskId];
  return [resourced('resource-request.declined', now, { ground, reason, by, deskIds, ...urgent(room) })];
};

/** @throws DomainError resource-not-yours, resource-state */
export const withdrawResource = (
  room: Activation,
  request: ResourceRequest,
  { reason, by }: { readonly reason: string; readonly by: Signature },
  { now }: PartFacts,
): ResourceEvent[] => {
  mustAct(room, request, { as: 'asker', act: 'withdraw', by });
  return [resourced('resource-request.withdrawn', now, { reason, by, deskIds: [request.need.fromDeskId] })];
};

/** The activation ended: what has not arrived is not awaited any more. */
export const standDownResource = (request: ResourceRequest, now: Instant): ResourceEvent[] =>
  nextState(resourceMachine, request.state, 'stand-down')
    ? [resourced('resource-request.stood-down', now, { deskIds: [request.need.fromDeskId, request.asked.deskId] })]
    : [];
