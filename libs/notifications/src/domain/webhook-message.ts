import type { DeskId, Instant, Realm } from '#kernel';
import type { NoticeUrgency } from './notice.js';
import type { WebhookOwner, WebhookScope } from './webhook.events.js';

/** What leaves for an endpoint. It is thin on purpose: whoever may see the case reads it in the product, by the link or the API. */
export interface WebhookMessage {
  /** What happened: the type of the event. */
  readonly type: string;
  /** When it was told. */
  readonly timestamp: Instant;
  readonly data: {
    /** The event, the same for every endpoint. */
    readonly eventId: string;
    readonly number: string | null;
    readonly urgency: NoticeUrgency;
    /** What is owed, where something is. */
    readonly act: string | null;
    readonly dueAt: Instant | null;
    /** Where people open it. */
    readonly link: string | null;
    /** The desks that were told, of those that the endpoint covers. */
    readonly desks: readonly DeskId[];
    readonly realm: Realm;
    readonly exercise: boolean;
  };
}

/** What Standard Webhooks advises at most. */
export const LONGEST_BODY_BYTES = 20_000;
/** More desks are never told of one event today; a body must not grow with them all the same. */
const MOST_DESKS = 100;

/** The body of a message. Nothing that anybody wrote is in it: there is no such field. */
export const composeMessage = ({ data, ...message }: WebhookMessage): string =>
  JSON.stringify({ ...message, data: { ...data, desks: data.desks.slice(0, MOST_DESKS) } });

interface Listening extends WebhookOwner, WebhookScope {}

/** Whether an endpoint is told what a desk is told. */
export const isForWebhook = (
  webhook: Listening,
  told: {
    readonly deskId: DeskId;
    readonly agencyId: string | undefined;
    readonly urgency: NoticeUrgency;
    readonly eventType: string;
  },
): boolean =>
  (webhook.covers === 'desk' ? webhook.deskId === told.deskId : webhook.agencyId === told.agencyId) &&
  webhook.urgencies.includes(told.urgency) &&
  (webhook.eventTypes === null || webhook.eventTypes.includes(told.eventType));
