import type { CountryCode, DeskId, Instant } from '#kernel';
import type { Owner } from '../application/find-owners.js';
import type { DeadLetterSeen } from '../application/dead-letters.queries.js';
import type { DeadLetter } from '../domain/dead-letter.js';
import type { DeadLetterState } from '../domain/dead-letter.machine.js';
import { type Reaction, reactionOf } from '../domain/reactions.js';

/** Something that the machine could not do. Nothing that anybody wrote in a case is in it. */
export interface DeadLetterResponse {
  readonly id: string;
  readonly version: number;
  readonly state: DeadLetterState;
  readonly kind: 'delivery' | 'clock' | 'webhook';
  /** For a delivery: what did not happen; null when this version does not know it. */
  readonly reaction: Reaction | null;
  /** For a delivery: after what it should have happened. */
  readonly eventType: string | null;
  /** For a clock: which act is owed. */
  readonly act: string | null;
  /** For an endpoint: what its agency calls it. */
  readonly endpoint: string | null;
  readonly lifeSafety: boolean;
  /** The country that it belongs to; null when nothing tells. */
  readonly country: CountryCode | null;
  readonly ownerDeskIds: readonly DeskId[];
  /** Who answers for it by name. */
  readonly owners: readonly { readonly name: string; readonly deskId: DeskId }[];
  readonly openedAt: Instant;
  readonly failedAt: Instant;
  readonly retries: number;
  /** When somebody must have seen to it. */
  readonly dueAt: Instant | null;
  readonly givenUp: { readonly at: Instant; readonly byDesk: DeskId; readonly reason: string } | null;
}

const givenUpOf = (letter: DeadLetter): DeadLetterResponse['givenUp'] =>
  letter.state === 'given_up' ? { at: letter.givenUpAt, byDesk: letter.byDesk, reason: letter.reason } : null;

export const deadLetterResponse = (
  { id, version, state, dueAt }: DeadLetterSeen,
  owners: readonly Owner[],
): DeadLetterResponse => {
  const { failed } = state;
  const delivery = failed.kind === 'delivery' ? failed : null;
  return {
    id,
    version,
    state: state.state,
    kind: failed.kind,
    reaction: delivery && reactionOf(delivery.subscriber),
    eventType: delivery && delivery.eventType,
    act: failed.kind === 'clock' ? failed.act : null,
    endpoint: failed.kind === 'webhook' ? failed.name : null,
    lifeSafety: state.lifeSafety,
    country: state.country,
    ownerDeskIds: state.ownerDeskIds,
    owners: owners.filter(({ deskId }) => state.ownerDeskIds.includes(deskId)).map(({ name, deskId }) => ({ name, deskId })),
    openedAt: state.openedAt,
    failedAt: state.failedAt,
    retries: state.retries,
    dueAt,
    givenUp: givenUpOf(state),
  };
};
