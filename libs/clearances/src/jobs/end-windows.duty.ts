import type { SystemContext } from '#kernel';
import { newId } from '#platform/ids';
import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { AdvanceNoticesQueries } from '../application/advance-notices.queries.js';
import { NoticeWork } from '../application/notice-work.js';
import { overrunWindow } from '../domain/at-the-line.js';
import { expireNotice } from '../domain/end-notice.js';

/** Notices that one round ends. */
const BATCH = 100;

/** Ends windows that are over: what did not come expires, what stands at the line is told. The database's clock judges, under the lock. */
@Injectable()
export class EndWindowsDuty extends Duty {
  readonly name = 'clearances.end-windows';
  readonly everyMillis = 2_000;

  constructor(
    private readonly queries: AdvanceNoticesQueries,
    private readonly work: NoticeWork,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    const over = await this.queries.runOut(BATCH);
    for (const { id, realm } of over) {
      const ctx: SystemContext = { actor: { system: 'clearances' }, realm, locale: 'en', correlationId: newId() };
      await this.work.run(ctx, { id }, (notice, now) => [...expireNotice(notice, now), ...overrunWindow(notice, now)]);
    }
    return over.length === BATCH;
  }
}
