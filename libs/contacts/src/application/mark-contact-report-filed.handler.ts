import type { ContactReportId, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { ContactReport } from '../domain/contact-report.js';
import { markFiled, type MarkFiled } from '../domain/mark-filed.js';
import { ContactClock } from './contact-clock.js';
import { ContactReportsRepository } from './contact-reports.repository.js';
import { ContactSetting } from './contact-setting.js';

export interface MarkContactReportFiledCommand extends MarkFiled {
  readonly id: ContactReportId;
  readonly expectedVersion: number | undefined;
}

/** A person says that recipients have the report; the clock is met when the last of them does. */
@Injectable()
export class MarkContactReportFiled {
  constructor(
    private readonly runner: CommandRunner,
    private readonly reports: ContactReportsRepository,
    private readonly setting: ContactSetting,
    private readonly clock: ContactClock,
  ) {}

  /** @throws DomainError not-found, version-stale, contact-* */
  async execute(ctx: RequestContext, command: MarkContactReportFiledCommand): Promise<Stored<ContactReport>> {
    const { id, expectedVersion, ...filed } = command;
    return this.runner.run(ctx, async (unit) => {
      const { state } = await this.setting.hold(unit, ctx, id, expectedVersion);
      const clerk = { userId: ctx.actor.userId, zone: this.setting.desk(state.deskId).zone };
      const report = await unit.change(this.reports, id, (held) => markFiled(held, filed, clerk, unit.now));
      if (report.state.state === 'filed') await this.clock.met(unit, id);
      return report;
    });
  }
}
