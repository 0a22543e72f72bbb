import type { ActivationId, Bilingual, CrossingId, DeskId, DomainEvent, Instant } from '#kernel';
import type { PartConcerns } from './activation-part.js';
import type { Signature } from './activation-parts.js';

export const RESOURCE_KINDS = [
  'people',
  'vehicles',
  'ambulances',
  'fire-engines',
  'hazmat-team',
  'search-and-rescue',
  'aircraft',
  'boats',
  'heavy-machinery',
  'shelter-places',
  'medical-supplies',
  'water-and-food',
  'fuel-and-power',
  'communications',
  'interpreters',
  'inspection-lanes',
  'other',
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** Why a desk does not send what it is asked for. */
export const RESOURCE_GROUNDS = ['not-available', 'needed-here', 'no-authority', 'not-safe', 'not-ours', 'other'] as const;
export type ResourceGround = (typeof RESOURCE_GROUNDS)[number];

export interface ResourceNeed {
  readonly kind: ResourceKind;
  readonly text: Bilingual;
  readonly quantity: number;
  /** Null where the words alone say it. */
  readonly crossingId: CrossingId | null;
  readonly where: string;
  readonly neededBy: Instant;
  /** The desk that is asked. */
  readonly fromDeskId: DeskId;
}

export interface ResourceOffer {
  readonly quantity: number;
  readonly arrivesAt: Instant;
  readonly note: string | null;
  readonly by: Signature;
}

type Said = PartConcerns & { readonly by: Signature };

export type ResourceEvent =
  | DomainEvent<
      'resource-request.asked',
      Said & {
        readonly activationId: ActivationId;
        readonly need: ResourceNeed;
        readonly answerBy: Instant;
        readonly readers: readonly DeskId[];
      }
    >
  | DomainEvent<'resource-request.offered', Said & { readonly offer: ResourceOffer; readonly acceptBy: Instant }>
  | DomainEvent<'resource-request.accepted', Said & { readonly quantity: number }>
  | DomainEvent<'resource-request.under-way', Said & { readonly arrivesAt: Instant }>
  | DomainEvent<'resource-request.arrived', Said>
  | DomainEvent<'resource-request.released', Said>
  | DomainEvent<'resource-request.declined', Said & { readonly ground: ResourceGround; readonly reason: string | null }>
  | DomainEvent<'resource-request.withdrawn', Said & { readonly reason: string }>
  | DomainEvent<'resource-request.stood-down', PartConcerns>;

export type ResourceEventOf<Type extends ResourceEvent['type']> = Extract<ResourceEvent, { readonly type: Type }>;

export const resourced = <Type extends ResourceEvent['type']>(
  type: Type,
  at: Instant,
  data: ResourceEventOf<Type>['data'],
): ResourceEventOf<Type> => ({ type, v: 1, at, data }) as ResourceEventOf<Type>;
