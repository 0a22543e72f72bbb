import {
  type Aggregate,
  assertNever,
  type CaseId,
  type DeskId,
  type DomainEvent,
  type Instant,
  type ItemId,
  nextState,
  type UserId,
} from '#kernel';
import type { CopyExempt } from './request-form.js';
import { refuseRequest } from './request.errors.js';
import type { Copy } from './request.events.js';
import type { Done } from './request.js';
import { type ProvisionAct, provisionMachine, type ProvisionStateName } from './provision.machine.js';

/** Which provision, and between whom. Carried by every event. */
export interface ProvisionParties {
  readonly number: string;
  readonly caseId: CaseId | null;
  readonly fromDeskId: DeskId;
  readonly toDeskId: DeskId;
  readonly lifeSafety: boolean;
}

/** Why it is given without having been asked for. */
export interface ProvisionForm extends Omit<ProvisionParties, 'number' | 'fromDeskId'> {
  readonly title: string;
  /** Why it matters to the other side. */
  readonly relevance: string;
  readonly language: string;
  readonly agreement: string | null;
  readonly copyExceptions: readonly CopyExempt[];
}

type Event<Type extends string, Data extends object> = DomainEvent<Type, ProvisionParties & { readonly by: UserId } & Data>;
/** The ledger holds a hash of what is to be given, not the content: that is the items', once it crossed. Written anew, it says everything again. */
export type ProvisionPrepared = Event<
  'provision.prepared',
  { readonly form: ProvisionForm; readonly items: number; readonly digest: string; readonly needsSecond: boolean }
>;
/** Why is kept beside what waits, for the desk alone: it may name somebody. */
export type ProvisionReturned = Event<'provision.returned', object>;
export type ProvisionGiven = Event<
  'provision.given',
  {
    readonly releasedBy: UserId | null;
    readonly itemIds: readonly ItemId[];
    readonly copies: readonly Copy[];
    readonly exceptions: readonly CopyExempt[];
    readonly acknowledgeBy: Instant;
  }
>;
export type ProvisionAcknowledged = Event<'provision.acknowledged', object>;
export type ProvisionWithdrawn = Event<'provision.withdrawn', { readonly reason: string | null }>;
export type ProvisionEvent = ProvisionPrepared | ProvisionReturned | ProvisionGiven | ProvisionAcknowledged | ProvisionWithdrawn;

/** Information that a desk gives unasked, because the other side may need it. */
export interface Provision extends ProvisionParties {
  readonly state: ProvisionStateName;
  readonly form: ProvisionForm;
  readonly prepared: Done & { readonly items: number };
  /** Sent back to be written anew. Absent when it waits, as in what was stored before this could be. */
  readonly returned?: Done;
  readonly given:
    | (Done & {
        readonly releasedBy: UserId | null;
        readonly itemIds: readonly ItemId[];
        readonly copies: readonly Copy[];
        readonly exceptions: readonly CopyExempt[];
      })
    | null;
  readonly acknowledged: Done | null;
  readonly withdrawn: (Done & { readonly reason: string | null }) | null;
}

/** @throws DomainError `request-provision-returned`, `request-provision-over` when the machine does not allow the act */
export const mustAllowProvision = ({ state }: Provision, act: ProvisionAct): void => {
  if (nextState(provisionMachine, state, act) !== undefined) return;
  throw refuseRequest(state === 'returned' ? 'request-provision-returned' : 'request-provision-over');
};

/** Written, or written anew: nothing crossed, so that nothing of what was there before is left. */
const written = ({ at, data }: ProvisionPrepared): Provision => {
  const { by, number, caseId, fromDeskId, toDeskId, lifeSafety, form, items } = data;
  const parties = { number, caseId, fromDeskId, toDeskId, lifeSafety };
  return { ...parties, state: 'prepared', form, prepared: { at, by, items }, given: null, acknowledged: null, withdrawn: null };
};

const evolve = (state: Provision | null, event: ProvisionEvent): Provision => {
  if (event.type === 'provision.prepared') return written(event);
  const done: Done = { at: event.at, by: event.data.by };
  if (state === null) throw new TypeError(`${event.type} cannot begin a provision`);
  switch (event.type) {
    case 'provision.returned':
      return { ...state, state: 'returned', returned: done };
    case 'provision.given': {
      const { releasedBy, itemIds, copies, exceptions } = event.data;
      return { ...state, state: 'given', given: { ...done, releasedBy, itemIds, copies, exceptions } };
    }
    case 'provision.acknowledged':
      return { ...state, state: 'acknowledged', acknowledged: done };
    case 'provision.withdrawn':
      return { ...state, state: 'withdrawn', withdrawn: { ...done, reason: event.data.reason } };
    default:
      return assertNever(event);
  }
};

export const provisionAggregate: Aggregate<Provision, ProvisionEvent> = {
  name: 'provision',
  evolve,
  caseOf: () => null,
  isUrgent: ({ lifeSafety }) => lifeSafety,
  tells: (provision, _type, deskId) => audienceOfProvision(provision).includes(deskId),
};

/** Who sees it: before it crossed the giving desk alone, then the receiving one and the copied contact desks. */
export const audienceOfProvision = ({ fromDeskId, toDeskId, given }: Provision): readonly DeskId[] =>
  given === null ? [fromDeskId] : [...new Set([fromDeskId, toDeskId, ...given.copies.map(({ deskId }) => deskId)])];
