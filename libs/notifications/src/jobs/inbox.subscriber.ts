import type { EventType } from '#phrases';
import { type Envelope, Subscriber } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { Notify } from '../application/notify.handler.js';
import { NOTIFIED_TYPES } from '../domain/notices-of.js';

/** Brings every event that somebody must hear of into the inboxes. */
@Injectable()
export class InboxSubscriber extends Subscriber {
  readonly name = 'notifications.inbox';
  readonly on: readonly EventType[] = NOTIFIED_TYPES;

  constructor(private readonly notify: Notify) {
    super();
  }

  handle(envelope: Envelope): Promise<void> {
    return this.notify.execute([envelope]);
  }

  override handleMany(envelopes: readonly Envelope[]): Promise<void> {
    return this.notify.execute(envelopes);
  }
}
