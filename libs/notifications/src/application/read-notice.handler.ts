import { DomainError, type RequestContext } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { DeliveriesStore } from './deliveries.store.js';
import { InboxStore, type InboxNotice } from './inbox.store.js';
import { readerOf } from './reader.js';

/** Marks a notice of the own desk as read. The first reader stays: a second one finds it read. That each of them opened it is kept beside. */
@Injectable()
export class ReadNotice {
  constructor(
    private readonly database: Database,
    private readonly inbox: InboxStore,
    private readonly deliveries: DeliveriesStore,
  ) {}

  /** @throws DomainError not-found */
  async execute(ctx: RequestContext, id: string): Promise<InboxNotice> {
    const notice = await this.database.transaction(ctx.realm, async (tx) => {
      const read = await this.inbox.markRead(tx, readerOf(ctx), id, ctx.actor.userId);
      if (read) await this.deliveries.opened(tx, ctx.actor.userId, id);
      return read;
    });
    if (!notice) throw new DomainError('not-found');
    return notice;
  }
}
