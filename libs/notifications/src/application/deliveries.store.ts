import type { Instant, UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { DeliveryState } from '../domain/delivery.machine.js';
import type { ChannelName, DeliveryReason, NewDelivery } from '../domain/delivery.js';
import type { Channel, Letter, Outcome } from './channel.js';

/** A delivery as those read it who were told beside the recipient. */
export interface DeliverySeen {
  readonly id: string;
  readonly noticeId: string;
  readonly recipientId: string;
  /** A person's name, or that of an endpoint. */
  readonly recipient: string | null;
  readonly channel: ChannelName;
  readonly state: DeliveryState;
  readonly reason: DeliveryReason | null;
  /** A worker that held it was lost while it was on its way: it may have come twice. */
  readonly possibleDuplicate: boolean;
  readonly attempts: number;
  readonly createdAt: Instant;
  /** When it is tried next; null when it is not queued. */
  readonly notBefore: Instant | null;
  readonly sentAt: Instant | null;
  readonly deliveredAt: Instant | null;
  readonly openedAt: Instant | null;
  readonly actedAt: Instant | null;
}

/** What a message follows from. */
export interface Cause {
  readonly eventId: string;
  readonly correlationId: string;
}

/** Rows of the outbox: one per notice, recipient and channel. */
export abstract class DeliveriesStore {
  abstract put(tx: Tx, deliveries: readonly NewDelivery[]): Promise<void>;

  /**
   * Takes what is due for one recipient as one message, what touches life first, and holds it for `LEASE_SECONDS`. Null when nothing is
   * due; `put-off` when it came to nothing, because the recipient had enough for now or another worker was quicker: there may be more. An
   * endpoint gets one event in a message, has few on their way at once, and is left alone while it does not answer.
   */
  abstract claim(channels: readonly ChannelName[], reaches?: Channel['reaches']): Promise<Letter | 'put-off' | null>;

  /** The events that it tells of, as far as they are still known, each with the id of the act that it belongs to. */
  abstract causes(letter: Letter): Promise<readonly Cause[]>;

  /** Writes down what came of it. A lease that was lost meanwhile settles only what nobody can take back: that it was sent. */
  abstract settle(letter: Letter, outcome: Outcome): Promise<void>;

  /** The notices were shown to the person. */
  abstract arrived(personId: UserId, noticeIds: readonly string[]): Promise<void>;

  /** The person opened the notice in the product. */
  abstract opened(tx: Tx, personId: UserId, noticeId: string): Promise<void>;

  /** By recipient and channel. */
  abstract ofNotice(noticeId: string): Promise<DeliverySeen[]>;
}
