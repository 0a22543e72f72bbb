import type { EarlyNoticeId, SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { expireNotice } from '../domain/expire-notice.js';
import { EarlyNoticesRepository } from './early-notices.repository.js';

/** The time of a notice is judged under its lock, by the database's clock: of two sweeps at once the second finds nothing to do. */
@Injectable()
export class ExpireNotice {
  constructor(
    private readonly runner: CommandRunner,
    private readonly notices: EarlyNoticesRepository,
  ) {}

  /** @returns whether it expired by this call. @throws DomainError not-found */
  async execute(ctx: SystemContext, id: EarlyNoticeId): Promise<{ readonly expired: boolean }> {
    return this.runner.run(ctx, async (unit) => {
      const before = await unit.load(this.notices, id);
      const after = await unit.change(this.notices, id, (notice) => expireNotice(notice, unit.now));
      return { expired: after.version > before.version };
    });
  }
}
