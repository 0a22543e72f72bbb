import type { ContactReportId, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { ReportText } from '../domain/contact-report.events.js';
import type { ContactReport } from '../domain/contact-report.js';
import { editReport } from '../domain/edit-report.js';
import { ContactReportsRepository } from './contact-reports.repository.js';
import { ContactSetting } from './contact-setting.js';
import { counterpartsOf, type NamedCounterpart } from './log-contact.handler.js';

export interface EditContactReportCommand {
  readonly id: ContactReportId;
  readonly expectedVersion: number | undefined;
  readonly changes: Partial<Omit<ReportText, 'counterparts'>>;
  readonly counterparts: readonly NamedCounterpart[] | undefined;
}

@Injectable()
export class EditContactReport {
  constructor(
    private readonly runner: CommandRunner,
    private readonly reports: ContactReportsRepository,
    private readonly setting: ContactSetting,
  ) {}

  /** @throws DomainError not-found, version-stale, contact-report-* (state), contact-desk-* */
  async execute(ctx: RequestContext, command: EditContactReportCommand): Promise<Stored<ContactReport>> {
    const { id, expectedVersion, changes, counterparts } = command;
    return this.runner.run(ctx, async (unit) => {
      const { state } = await this.setting.hold(unit, ctx, id, expectedVersion);
      const named = counterparts && { counterparts: counterpartsOf(this.setting, state.deskId, counterparts) };
      return unit.change(this.reports, id, (report) => editReport(report, { ...changes, ...named }, ctx.actor.userId, unit.now));
    });
  }
}
