import type { EarlyNoticeId, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { EarlyNotice } from '../domain/early-notice.js';
import { mustNotTellSource } from '../domain/guard-source.js';
import { withdrawNotice } from '../domain/withdraw-notice.js';
import { EarlyNoticesRepository } from './early-notices.repository.js';
import { NoticeSetting, officerOf } from './notice-setting.js';

export interface WithdrawNoticeCommand {
  readonly id: EarlyNoticeId;
  readonly expectedVersion: number | undefined;
  readonly reason: string | null;
}

@Injectable()
export class WithdrawNotice {
  constructor(
    private readonly runner: CommandRunner,
    private readonly notices: EarlyNoticesRepository,
    private readonly setting: NoticeSetting,
  ) {}

  /** @throws DomainError not-found, version-stale, early-notice-* */
  async execute(ctx: RequestContext, { id, expectedVersion, reason }: WithdrawNoticeCommand): Promise<Stored<EarlyNotice>> {
    return this.runner.run(ctx, async (unit) => {
      await this.setting.hold(unit, ctx, id, expectedVersion);
      mustNotTellSource(await this.notices.sourceFor(unit.tx, id, ctx.actor.deskId), [['/reason', reason ?? '']]);
      return unit.change(this.notices, id, (notice) => withdrawNotice(notice, reason, officerOf(ctx), unit.now));
    });
  }
}
