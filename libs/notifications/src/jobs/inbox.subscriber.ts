import { RecordNobodyReached } from '#escalation';
import type { EventType } from '#phrases';
import { type Envelope, Subscriber } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { Notify } from '../application/notify.handler.js';
import { NOTIFIED_TYPES } from '../domain/notices-of.js';

/** Brings every event that somebody must hear of into the inboxes, and tells escalation where a rung reached no one. */
@Injectable()
export class InboxSubscriber extends Subscriber {
  readonly name = 'notifications.inbox';
  readonly on: readonly EventType[] = NOTIFIED_TYPES;

  constructor(
    private readonly notify: Notify,
    private readonly nobodyReached: RecordNobodyReached,
  ) {
    super();
  }

  handle(envelope: Envelope): Promise<void> {
    return this.handleMany([envelope]);
  }

  override async handleMany(envelopes: readonly Envelope[]): Promise<void> {
    for (const { realm, nobody } of await this.notify.execute(envelopes)) await this.nobodyReached.execute(realm, nobody);
  }
}
