import { DomainError, type RequestContext } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { InboxStore, type InboxNotice } from './inbox.store.js';
import { readerOf } from './reader.js';

/** Marks a notice of the own desk as read. The first reader stays: a second one finds it read. */
@Injectable()
export class ReadNotice {
  constructor(
    private readonly database: Database,
    private readonly inbox: InboxStore,
  ) {}

  /** @throws DomainError not-found */
  async execute(ctx: RequestContext, id: string): Promise<InboxNotice> {
    const notice = await this.database.transaction(ctx.realm, (tx) =>
      this.inbox.markRead(tx, readerOf(ctx), id, ctx.actor.userId),
    );
    if (!notice) throw new DomainError('not-found');
    return notice;
  }
}
