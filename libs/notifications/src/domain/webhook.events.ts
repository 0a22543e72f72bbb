import type { AgencyId, DeskId, DomainEvent, Instant } from '#kernel';
import type { NoticeUrgency } from './notice.js';

/** Which desks' notices it gets: those of the desk that answers for it, or of every desk of the agency. */
export const WEBHOOK_COVERS = ['desk', 'agency'] as const;
export type WebhookCover = (typeof WEBHOOK_COVERS)[number];

/** Why nothing is sent to it any more: a person said so, it said itself that it is gone, or it was tried as often as it is. */
export const DISABLEMENTS = ['person', 'gone', 'gave-up'] as const;
export type Disablement = (typeof DISABLEMENTS)[number];

/** Whose it is. Every event carries it. */
export interface WebhookOwner {
  readonly agencyId: AgencyId;
  /** The desk that answers for it, and is told when it fails. */
  readonly deskId: DeskId;
  readonly name: string;
}

export interface WebhookScope {
  readonly covers: WebhookCover;
  readonly urgencies: readonly NoticeUrgency[];
  /** Null: whatever its desks are told. */
  readonly eventTypes: readonly string[] | null;
}

export type WebhookEvent =
  | DomainEvent<
      'webhook.registered',
      WebhookOwner & WebhookScope & { readonly url: string; readonly secretId: string; readonly reason: string }
    >
  | DomainEvent<
      'webhook.secret-rotated',
      WebhookOwner & { readonly secretId: string; readonly oldUntil: Instant; readonly reason: string }
    >
  | DomainEvent<
      'webhook.disabled',
      WebhookOwner & {
        readonly because: Disablement;
        /** Names this disablement: what ends it names it again. */
        readonly disablementId: string;
        /** Null when the engine did it. */
        readonly reason: string | null;
        readonly urgency: 'urgent' | 'routine';
      }
    >
  | DomainEvent<'webhook.enabled', WebhookOwner & { readonly disablementId: string; readonly reason: string | null }>
  | DomainEvent<'webhook.removed', WebhookOwner & { readonly disablementId: string | null; readonly reason: string }>;
