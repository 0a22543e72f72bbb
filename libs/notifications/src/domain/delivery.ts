import type { Instant, Realm } from '#kernel';
import type { DeliveryState } from './delivery.machine.js';
import type { NoticeUrgency } from './notice.js';

/** Ways by which a notice reaches somebody. Whoever adds one repeats the CHECK list of the table in a new migration. */
export const CHANNELS = ['in-app', 'email', 'webhook'] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** Why nothing was sent although a rule asked for it. */
export const SUPPRESSIONS = ['exercise', 'channel-out', 'no-address', 'already-read', 'left'] as const;
export type Suppression = (typeof SUPPRESSIONS)[number];

/** What went wrong. Whether it may pass by itself is for the channel to say. */
export const FAULTS = [
  'unreachable',
  'timed-out',
  'put-off-by-server',
  'refused-us',
  'address-refused',
  'message-refused',
  'gave-up',
  'answered-error',
  'redirected',
  'address-forbidden',
  'endpoint-gone',
  'endpoint-off',
] as const;
export type Fault = (typeof FAULTS)[number];
export type DeliveryReason = Suppression | Fault;

/** One notice on its way to one recipient by one channel. */
export interface NewDelivery {
  readonly id: string;
  readonly realm: Realm;
  readonly noticeId: string;
  /** A person, or what the channel reaches: an endpoint. */
  readonly recipientId: string;
  readonly channel: ChannelName;
  readonly urgency: NoticeUrgency;
  readonly state: Extract<DeliveryState, 'queued' | 'sent' | 'suppressed'>;
  readonly reason: DeliveryReason | null;
  /** When it may go out; for what is queued. */
  readonly notBefore: Instant | null;
}
