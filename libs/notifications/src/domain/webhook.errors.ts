import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

type WebhookCode = Extract<ErrorCode, `webhook-${string}`>;

/** @throws DomainError always: something that cannot be done with an endpoint. */
export const refuseWebhook = (code: WebhookCode, params?: ErrorParams, pointer?: string): never => {
  throw new DomainError(code, params, pointer);
};
