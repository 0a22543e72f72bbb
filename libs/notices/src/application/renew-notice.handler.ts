import type { EarlyNoticeId, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { EarlyNotice } from '../domain/early-notice.js';
import { renewNotice } from '../domain/renew-notice.js';
import { EarlyNoticesRepository } from './early-notices.repository.js';
import { NoticeSetting, officerOf } from './notice-setting.js';

export interface RenewNoticeCommand {
  readonly id: EarlyNoticeId;
  readonly expectedVersion: number | undefined;
  readonly hours: number;
}

@Injectable()
export class RenewNotice {
  constructor(
    private readonly runner: CommandRunner,
    private readonly notices: EarlyNoticesRepository,
    private readonly setting: NoticeSetting,
  ) {}

  /** @throws DomainError not-found, version-stale, early-notice-* */
  async execute(ctx: RequestContext, { id, expectedVersion, hours }: RenewNoticeCommand): Promise<Stored<EarlyNotice>> {
    return this.runner.run(ctx, async (unit) => {
      await this.setting.hold(unit, ctx, id, expectedVersion);
      return unit.change(this.notices, id, (notice) => renewNotice(notice, hours, officerOf(ctx), unit.now));
    });
  }
}
