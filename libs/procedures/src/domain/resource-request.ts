import { type Aggregate, type Instant, nextState } from '#kernel';
import type { ActivationPart } from './activation-part.js';
import type { Signature } from './activation-parts.js';
import type { ResourceEvent, ResourceEventOf, ResourceGround, ResourceNeed, ResourceOffer } from './resource-request.events.js';
import { type ResourceAct, resourceMachine, type ResourceState } from './resource-request.machine.js';

/** What one desk asked of another, and how far it has come. */
export interface ResourceRequest extends ActivationPart {
  readonly state: ResourceState;
  readonly need: ResourceNeed;
  readonly asked: Signature;
  readonly answerBy: Instant;
  readonly offer: ResourceOffer | null;
  readonly acceptBy: Instant | null;
  readonly accepted: Signature | null;
  /** When it is to be there, as was said last. */
  readonly arrivesAt: Instant | null;
  /** Since when it is in its state, and who brought it there; null where nobody did. */
  readonly since: Instant;
  readonly moved: Signature | null;
  readonly ground: ResourceGround | null;
  readonly reason: string | null;
}

const asked = ({ at, data }: ResourceEventOf<'resource-request.asked'>): ResourceRequest => ({
  state: 'asked',
  activationId: data.activationId,
  readers: data.readers,
  need: data.need,
  asked: data.by,
  answerBy: data.answerBy,
  offer: null,
  acceptBy: null,
  accepted: null,
  arrivesAt: null,
  since: at,
  moved: data.by,
  ground: null,
  reason: null,
});

const ACT_OF: Readonly<Record<Exclude<ResourceEvent['type'], 'resource-request.asked'>, ResourceAct>> = {
  'resource-request.offered': 'offer',
  'resource-request.accepted': 'accept',
  'resource-request.under-way': 'set-out',
  'resource-request.arrived': 'arrive',
  'resource-request.released': 'release',
  'resource-request.declined': 'decline',
  'resource-request.withdrawn': 'withdraw',
  'resource-request.stood-down': 'stand-down',
};

/** What else an event says beside the move. */
const changesOf = (event: Exclude<ResourceEvent, { type: 'resource-request.asked' }>): Partial<ResourceRequest> => {
  switch (event.type) {
    case 'resource-request.offered':
      return { offer: event.data.offer, arrivesAt: event.data.offer.arrivesAt, acceptBy: event.data.acceptBy };
    case 'resource-request.accepted':
      return { accepted: event.data.by };
    case 'resource-request.under-way':
      return { arrivesAt: event.data.arrivesAt };
    case 'resource-request.declined':
      return { ground: event.data.ground, reason: event.data.reason };
    case 'resource-request.withdrawn':
      return { reason: event.data.reason };
    default:
      return {};
  }
};

const evolve = (request: ResourceRequest | null, event: ResourceEvent): ResourceRequest => {
  if (event.type === 'resource-request.asked') return asked(event);
  if (!request) throw new TypeError(`${event.type} before it was asked`);
  const state = nextState(resourceMachine, request.state, ACT_OF[event.type]);
  if (!state) throw new TypeError(`a resource request that is ${request.state} cannot be ${event.type}`);
  const by = 'by' in event.data ? event.data.by : null;
  return { ...request, ...changesOf(event), state, since: event.at, moved: by };
};

export const resourceAggregate: Aggregate<ResourceRequest, ResourceEvent> = {
  name: 'resource-request',
  evolve,
  caseOf: () => null,
  tells: ({ readers }, _type, deskId) => readers.includes(deskId),
};
