import type { ActivationId, Instant, Locale } from '#kernel';
import { sayTerm } from '#phrases';
import type { PartSeen } from '../application/activation-parts.queries.js';
import type { Signature } from '../domain/activation-parts.js';
import type { ResourceGround, ResourceNeed, ResourceOffer } from '../domain/resource-request.events.js';
import type { ResourceState } from '../domain/resource-request.machine.js';
import type { ResourceRequest } from '../domain/resource-request.js';

/** What one desk asked of another, and how far it has come. */
export interface ResourceRequestResponse extends ResourceNeed {
  readonly id: string;
  readonly version: number;
  readonly now: Instant;
  readonly activationId: ActivationId;
  readonly state: ResourceState;
  readonly stateText: string;
  readonly kindText: string;
  readonly asked: Signature;
  readonly offer: ResourceOffer | null;
  /** How many of those that were asked for are not offered. */
  readonly short: number;
  /** When the next word is due, or the resource; null when nothing is awaited. */
  readonly dueAt: Instant | null;
  readonly arrivesAt: Instant | null;
  readonly since: Instant;
  readonly ground: ResourceGround | null;
  readonly reason: string | null;
}

export interface ResourceRequestsResponse {
  readonly items: readonly ResourceRequestResponse[];
}

const dueOf = ({ state, answerBy, acceptBy, arrivesAt }: ResourceRequest): Instant | null => {
  if (state === 'asked') return answerBy;
  if (state === 'offered') return acceptBy;
  return state === 'accepted' || state === 'under-way' ? arrivesAt : null;
};

export const resourceResponse = (
  { id, version, now, state }: PartSeen<ResourceRequest>,
  locale: Locale,
): ResourceRequestResponse => ({
  id,
  version,
  now,
  activationId: state.activationId,
  state: state.state,
  stateText: sayTerm(`resource-request.${state.state}`, locale),
  kindText: sayTerm(`resource-kind.${state.need.kind}`, locale),
  ...state.need,
  asked: state.asked,
  offer: state.offer,
  short: state.offer ? state.need.quantity - state.offer.quantity : 0,
  dueAt: dueOf(state),
  arrivesAt: state.arrivesAt,
  since: state.since,
  ground: state.ground,
  reason: state.reason,
});
