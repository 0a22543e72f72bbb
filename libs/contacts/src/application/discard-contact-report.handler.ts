import type { ContactReportId, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { ContactReport } from '../domain/contact-report.js';
import { discardReport } from '../domain/discard-report.js';
import { ContactClock } from './contact-clock.js';
import { ContactReportsRepository } from './contact-reports.repository.js';
import { ContactSetting } from './contact-setting.js';

export interface DiscardContactReportCommand {
  readonly id: ContactReportId;
  readonly expectedVersion: number | undefined;
  readonly reason: string;
}

@Injectable()
export class DiscardContactReport {
  constructor(
    private readonly runner: CommandRunner,
    private readonly reports: ContactReportsRepository,
    private readonly setting: ContactSetting,
    private readonly clock: ContactClock,
  ) {}

  /** @throws DomainError not-found, version-stale, contact-report-* (state) */
  async execute(ctx: RequestContext, command: DiscardContactReportCommand): Promise<Stored<ContactReport>> {
    const { id, expectedVersion, reason } = command;
    return this.runner.run(ctx, async (unit) => {
      await this.setting.hold(unit, ctx, id, expectedVersion);
      const report = await unit.change(this.reports, id, (held) => discardReport(held, reason, ctx.actor.userId, unit.now));
      await this.clock.stop(unit, id);
      return report;
    });
  }
}
