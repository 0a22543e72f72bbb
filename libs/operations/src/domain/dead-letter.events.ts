import type { CountryCode, DeskId, DomainEvent } from '#kernel';

/** What could not be done: something that an event should have set off, a clock that cannot be kept, or an endpoint that does not take messages. */
export type Failed =
  | { readonly kind: 'delivery'; readonly envelopeId: string; readonly subscriber: string; readonly eventType: string }
  | { readonly kind: 'clock'; readonly obligationId: string; readonly act: string }
  | { readonly kind: 'webhook'; readonly webhookId: string; readonly disablementId: string; readonly name: string };

/** Whose it is, and how much depends on it. Every event carries it. */
export interface Owned {
  readonly failed: Failed;
  /** The country that it belongs to; null when nothing tells. */
  readonly country: CountryCode | null;
  /** The joint desk of that country, or of all. */
  readonly ownerDeskIds: readonly DeskId[];
  readonly lifeSafety: boolean;
  /** About what failed before: nobody is told of it by the ways that failed. */
  readonly quiet: boolean;
}

export type DeadLetterEvent =
  | DomainEvent<'dead-letter.opened', Owned>
  | DomainEvent<'dead-letter.retried', Owned & { readonly byDesk: DeskId }>
  | DomainEvent<'dead-letter.failed-again', Owned>
  | DomainEvent<'dead-letter.settled', Owned>
  | DomainEvent<'dead-letter.given-up', Owned & { readonly byDesk: DeskId; readonly reason: string }>;
