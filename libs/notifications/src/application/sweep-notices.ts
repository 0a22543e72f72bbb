import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { InboxStore } from './inbox.store.js';

/** Notices that go in one transaction. */
const BATCH = 500;

/** Lets notices go that are older than the installation keeps them, with what was sent of them. What they told of stays in the ledger. */
@Injectable()
export class SweepNotices {
  constructor(
    private readonly inbox: InboxStore,
    private readonly env: Env,
  ) {}

  /** One batch, the oldest first; true when there may be more. */
  async round(): Promise<boolean> {
    return (await this.inbox.sweep(this.env.ENLACE_NOTICE_DAYS, BATCH)) === BATCH;
  }
}
