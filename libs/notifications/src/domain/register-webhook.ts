import type { Instant } from '#kernel';
import { refuseWebhook } from './webhook.errors.js';
import type { WebhookEvent, WebhookOwner, WebhookScope } from './webhook.events.js';

/** Endpoints of one agency that are not removed. */
export const MOST_WEBHOOKS = 20;
const LONGEST_URL = 500;

export interface RegisterWebhook extends WebhookOwner, WebhookScope {
  readonly url: string;
  readonly secretId: string;
  readonly reason: string;
}

export interface RegistrationFacts {
  /** Whether the desk is one of the agency's. */
  readonly deskIsOwn: boolean;
  readonly registered: number;
  /** What this installation sends to: `any` is for development. */
  readonly targets: 'public' | 'any';
  /** Whether the address in the URL, if it is one and no name, is one of the public internet. */
  readonly isPublic: boolean;
}

const LOCAL_NAME = /(^|\.)(localhost|local|internal|localdomain)$/i;

/** The URL as it is kept. @throws DomainError webhook-target-malformed, webhook-target-forbidden */
const targetOf = (text: string, { targets, isPublic }: RegistrationFacts): string => {
  const url = URL.canParse(text) ? new URL(text) : refuseWebhook('webhook-target-malformed', { url: text }, '/url');
  const wrong = url.username !== '' || url.password !== '' || url.hash !== '' || text.length > LONGEST_URL;
  if (wrong || !['https:', 'http:'].includes(url.protocol)) refuseWebhook('webhook-target-malformed', { url: text }, '/url');
  const guarded = url.protocol === 'https:' && isPublic && !LOCAL_NAME.test(url.hostname.replace(/\.$/, ''));
  if (targets === 'public' && !guarded) refuseWebhook('webhook-target-forbidden', { host: url.host }, '/url');
  return url.href;
};

/** @throws DomainError webhook-desk-foreign, webhook-too-many, webhook-target-malformed, webhook-target-forbidden */
export const registerWebhook = (command: RegisterWebhook, facts: RegistrationFacts, now: Instant): readonly WebhookEvent[] => {
  if (!facts.deskIsOwn) refuseWebhook('webhook-desk-foreign', { desk: command.deskId }, '/deskId');
  if (facts.registered >= MOST_WEBHOOKS) refuseWebhook('webhook-too-many', { most: MOST_WEBHOOKS });
  return [{ type: 'webhook.registered', v: 1, at: now, data: { ...command, url: targetOf(command.url, facts) } }];
};
