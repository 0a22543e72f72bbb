import type { ConsentId, DeskId, Instant, ItemId, UserId } from '#kernel';
import type { Stored } from '#ledger';
import { shown } from '#reads';
import type { Consent } from '../domain/consent.js';

export interface ConsentResponse {
  readonly id: ConsentId;
  readonly state: Consent['state'];
  readonly version: number;
  /** The item whose originator is asked. */
  readonly itemId: ItemId;
  /** The item to be passed on: the same, or one that rests on it. */
  readonly forItemId: ItemId;
  readonly originatorDeskId: DeskId;
  readonly askedByDeskId: DeskId;
  readonly toDeskIds: readonly DeskId[];
  readonly purpose: string;
  readonly reason: string;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  readonly answeredAt: Instant | null;
  readonly answeredBy: UserId | null;
  /** Until when a grant holds; null for as long as the item is held. */
  readonly until: Instant | null;
  readonly words: string | null;
}

export const consentResponse = ({ id, state, version }: Stored<Consent>): ConsentResponse =>
  shown(
    'consent',
    { relation: 'party' },
    {
      id: id as ConsentId,
      state: state.state,
      version,
      itemId: state.itemId,
      forItemId: state.forItemId,
      originatorDeskId: state.originatorDeskId,
      askedByDeskId: state.askedByDeskId,
      toDeskIds: state.toDeskIds,
      purpose: state.purpose,
      reason: state.reason,
      askedAt: state.askedAt,
      dueAt: state.dueAt,
      answeredAt: state.state === 'asked' ? null : state.answeredAt,
      answeredBy: state.state === 'asked' ? null : state.answeredBy,
      until: state.state === 'granted' ? state.until : null,
      words: state.state === 'asked' ? null : state.words,
    },
  );
