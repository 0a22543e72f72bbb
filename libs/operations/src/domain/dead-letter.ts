import { type Aggregate, assertNever, type DeskId, type Instant } from '#kernel';
import type { DeadLetterEvent, Failed, Owned } from './dead-letter.events.js';

interface Common extends Owned {
  /** One item per thing that failed, however often it fails. */
  readonly source: string;
  readonly openedAt: Instant;
  readonly failedAt: Instant;
  readonly retries: number;
}

export interface WaitingLetter extends Common {
  readonly state: 'waiting';
}
export interface RetryingLetter extends Common {
  readonly state: 'retrying';
  readonly retriedAt: Instant;
}
export interface SettledLetter extends Common {
  readonly state: 'settled';
  readonly settledAt: Instant;
}
export interface GivenUpLetter extends Common {
  readonly state: 'given_up';
  readonly givenUpAt: Instant;
  readonly byDesk: DeskId;
  readonly reason: string;
}
export type DeadLetter = WaitingLetter | RetryingLetter | SettledLetter | GivenUpLetter;

export const sourceOf = (failed: Failed): string => {
  switch (failed.kind) {
    case 'delivery':
      return `delivery:${failed.envelopeId}:${failed.subscriber}`;
    case 'clock':
      return `clock:${failed.obligationId}`;
    // An endpoint may fail again years later: that is another item.
    case 'webhook':
      return webhookSource(failed.disablementId);
    default:
      return assertNever(failed);
  }
};

export const webhookSource = (disablementId: string): string => `webhook:${disablementId}`;

export const ownedOf = ({ failed, country, ownerDeskIds, lifeSafety, quiet }: Owned): Owned => ({
  failed,
  country,
  ownerDeskIds,
  lifeSafety,
  quiet,
});

const common = (letter: DeadLetter): Common => {
  const { source, openedAt, failedAt, retries } = letter;
  return { ...ownedOf(letter), source, openedAt, failedAt, retries };
};

const evolve = (letter: DeadLetter | null, event: DeadLetterEvent): DeadLetter => {
  const { at } = event;
  if (event.type === 'dead-letter.opened') {
    if (letter) throw new TypeError('a dead letter opens once');
    const owned = ownedOf(event.data);
    return { ...owned, source: sourceOf(owned.failed), openedAt: at, failedAt: at, retries: 0, state: 'waiting' };
  }
  if (!letter) throw new TypeError(`${event.type} before an opening`);
  const facts = common(letter);
  switch (event.type) {
    case 'dead-letter.retried':
      return { ...facts, state: 'retrying', retries: facts.retries + 1, retriedAt: at };
    case 'dead-letter.failed-again':
      return { ...facts, state: 'waiting', failedAt: at };
    case 'dead-letter.settled':
      return { ...facts, state: 'settled', settledAt: at };
    case 'dead-letter.given-up':
      return { ...facts, state: 'given_up', givenUpAt: at, byDesk: event.data.byDesk, reason: event.data.reason };
    default:
      return assertNever(event);
  }
};

export const deadLetterAggregate: Aggregate<DeadLetter, DeadLetterEvent> = {
  name: 'dead-letter',
  evolve,
  caseOf: () => null,
  tells: () => true,
  isUrgent: ({ lifeSafety }) => lifeSafety,
};
