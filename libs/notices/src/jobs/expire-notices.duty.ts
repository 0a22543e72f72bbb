import type { SystemContext } from '#kernel';
import { newId } from '#platform/ids';
import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { EarlyNoticesQueries } from '../application/early-notices.queries.js';
import { ExpireNotice } from '../application/expire-notice.handler.js';

/** Notices that one round ends. */
const BATCH = 100;

/** Ends what has run out. Readers do not wait for it: past its time a notice is over for them already. */
@Injectable()
export class ExpireNoticesDuty extends Duty {
  readonly name = 'notices.expire';
  readonly everyMillis = 2_000;

  constructor(
    private readonly queries: EarlyNoticesQueries,
    private readonly expire: ExpireNotice,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    const over = await this.queries.runOut(BATCH);
    for (const { id, realm } of over) {
      const ctx: SystemContext = { actor: { system: 'notices' }, realm, locale: 'en', correlationId: newId() };
      await this.expire.execute(ctx, id);
    }
    return over.length === BATCH;
  }
}
