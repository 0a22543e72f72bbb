import type { AgencyId, DeskId, Instant } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { Fault } from '../domain/delivery.js';
import type { WebhookOwner, WebhookScope } from '../domain/webhook.events.js';
import type { Webhook } from '../domain/webhook.js';

/** An endpoint to which something may be sent. */
export interface ListeningWebhook extends WebhookOwner, WebhookScope {
  readonly id: string;
}

/** One request to an endpoint, and what came of it. */
export interface NewAttempt {
  readonly webhookId: string;
  /** Null for a test. */
  readonly deliveryId: string | null;
  readonly eventType: string;
  readonly caseNumber: string | null;
  /** Which of the message's attempts it was. */
  readonly attempt: number;
  /** Null when nobody answered. */
  readonly status: number | null;
  readonly fault: Fault | null;
  readonly millis: number;
  /** The beginning of what the endpoint said. */
  readonly reply: string;
}

/** What passes between this installation and endpoints. None of it is an act, so it is in no ledger. */
export abstract class WebhookTraffic {
  /** Endpoints that are told what happens. */
  abstract listening(tx: Tx): Promise<readonly ListeningWebhook[]>;
  /** An endpoint as it stands now, by the database's clock. */
  abstract target(id: string): Promise<{ readonly webhook: Webhook; readonly now: Instant } | null>;
  /** The event that a notice tells of, and every desk that was told of it. */
  abstract told(noticeId: string): Promise<{ readonly eventId: string; readonly deskIds: readonly DeskId[] }>;

  abstract note(attempt: NewAttempt): Promise<void>;
  /** It answers. What waited for it goes out at once, if it had not answered before. */
  abstract answered(id: string): Promise<void>;
  /** It does not: for so long it gets nothing but what touches life. */
  abstract leaveAlone(id: string, seconds: number): Promise<void>;
  /** Forgets that it did not answer: somebody says that it does. */
  abstract startAnew(tx: Tx, id: string): Promise<void>;
  /** Nothing more is sent: what waits has failed. */
  abstract stop(tx: Tx, id: string): Promise<void>;
  /** Sends everything again that failed. @returns how many */
  abstract resendFailed(tx: Tx, id: string): Promise<number>;
  /** Sends one message again that was sent or failed. */
  abstract resend(agencyId: AgencyId, id: string, deliveryId: string): Promise<'done' | 'on-its-way' | 'absent'>;
  /** Seconds until an endpoint may be tested again; 0 when it may, and then it was counted. */
  abstract reserveTest(id: string): Promise<number>;
}
