import {
  type Aggregate,
  assertNever,
  type CaseId,
  type DeskId,
  type Instant,
  type ItemId,
  nextState,
  type UserId,
} from '#kernel';
import type { Conditions, Party } from './conditions.js';
import type { KeptFile, SubjectFlags } from './content.js';
import { refusalByState, refuse } from './disclosure.errors.js';
import type { ItemEvent, ItemProvided, ItemSource, NewHolder, RecallReason } from './item.events.js';
import { type ItemAct, itemMachine } from './item.machine.js';

/** A desk that the item crossed to. The first row of who has it is the disclosure ledger's; it is never taken out, only ended. */
export interface Holder extends NewHolder {
  readonly since: Instant;
  /** When it decided at a review to keep it no longer. */
  readonly endedAt: Instant | null;
}

interface ItemFacts extends Conditions {
  readonly caseId: CaseId | null;
  readonly source: ItemSource;
  readonly originator: Party;
  readonly providedAt: Instant;
  readonly providedBy: UserId | null;
  readonly derivedFrom: readonly ItemId[];
  readonly subjects: SubjectFlags;
  readonly files: readonly KeptFile[];
  readonly edition: number;
  readonly contentHash: string;
  readonly expiresAt: Instant | null;
  readonly destroyBy: Instant | null;
  readonly holders: readonly Holder[];
}

export type HeldItem = ItemFacts & { readonly state: 'held' };
export type ExpiredItem = ItemFacts & { readonly state: 'expired'; readonly expiredAt: Instant };
export type RecalledItem = ItemFacts & {
  readonly state: 'recalled';
  readonly recalledAt: Instant;
  readonly because: RecallReason;
};
export type ErasedItem = ItemFacts & { readonly state: 'erased'; readonly erasedAt: Instant; readonly wasRecalled: boolean };
export type Item = HeldItem | ExpiredItem | RecalledItem | ErasedItem;

export const holderOf = (item: Item, deskId: DeskId): Holder | undefined =>
  item.holders.find((holder) => holder.deskId === deskId);

/** Those that have it still. */
export const presentHolders = (item: Item): readonly Holder[] => item.holders.filter(({ endedAt }) => endedAt === null);

/** Whether a holder may not read it any more because its time is over, whatever the sweep has written by now. */
export const hasExpired = ({ state, expiresAt }: Item, now: Instant): boolean =>
  state === 'expired' || (expiresAt !== null && expiresAt <= now);

/** The next moment at which time itself changes the item; null when none is to come. */
export const wakesAt = (item: Item): Instant | null => {
  if (item.state === 'erased') return null;
  const expiry = item.state === 'held' ? item.expiresAt : null;
  if (expiry === null || item.destroyBy === null) return expiry ?? item.destroyBy;
  return expiry < item.destroyBy ? expiry : item.destroyBy;
};

/** @throws DomainError `item-*` with what became of the item */
export const mustAllow = (item: Item, act: ItemAct): void => {
  if (nextState(itemMachine, item.state, act) === undefined) throw refuse(refusalByState[item.state]);
};

const holding = (holder: NewHolder, since: Instant): Holder => ({ ...holder, since, endedAt: null });

const provided = ({ at, data }: ItemProvided): HeldItem => {
  const { originatorDeskId: _heard, recipientDeskIds: _told, recipients, ...facts } = data;
  return {
    ...facts,
    state: 'held',
    providedAt: at,
    edition: 1,
    holders: recipients.map((recipient) => holding(recipient, at)),
  };
};

const factsOf = (item: Item): ItemFacts => {
  const { state: _state, ...facts } = item;
  return facts;
};

const evolve = (item: Item | null, event: ItemEvent): Item => {
  if (item === null) {
    if (event.type !== 'item.provided') throw new TypeError(`${event.type} before an item was provided`);
    return provided(event);
  }
  switch (event.type) {
    case 'item.provided':
      throw new TypeError('an item is provided once');
    case 'item.shared':
      return { ...item, holders: [...item.holders, ...event.data.recipients.map((holder) => holding(holder, event.at))] };
    case 'item.corrected': {
      const { edition, contentHash, subjects, files } = event.data;
      return { ...item, edition, contentHash, subjects, files };
    }
    case 'item.reviewed':
      return event.data.decision === 'keep' ? item : { ...item, holders: item.holders.map((holder) => ended(holder, event)) };
    case 'item.expired':
      return { ...factsOf(item), state: 'expired', expiredAt: event.at };
    case 'item.recalled':
      return { ...factsOf(item), state: 'recalled', recalledAt: event.at, because: event.data.because };
    case 'item.erased':
      return { ...factsOf(item), state: 'erased', erasedAt: event.at, wasRecalled: item.state === 'recalled' };
    default:
      return assertNever(event);
  }
};

const ended = (holder: Holder, { at, data }: Extract<ItemEvent, { type: 'item.reviewed' }>): Holder =>
  holder.deskId === data.byDeskId ? { ...holder, endedAt: at } : holder;

/** What crossed, and who has it. It stands on no case's timeline: whoever sees the case need not see the item. */
export const itemAggregate: Aggregate<Item, ItemEvent> = { name: 'item', evolve, caseOf: () => null };
