import { FileReportHandler, type FileReportCommand } from '#incidents';
import type { EarlyNoticeId, RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { mustNotTellSource } from '../domain/guard-source.js';
import { reportNotice } from '../domain/report-notice.js';
import { EarlyNoticesQueries } from './early-notices.queries.js';
import { EarlyNoticesRepository } from './early-notices.repository.js';
import { NoticeSetting, officerOf } from './notice-setting.js';

export interface ReportNoticeCommand {
  readonly id: EarlyNoticeId;
  readonly expectedVersion: number | undefined;
  readonly filing: FileReportCommand;
}

/** A notice becomes a report: the filing and the end of the notice are one transaction, so neither happens without the other. */
@Injectable()
export class ReportNotice {
  constructor(
    private readonly filing: FileReportHandler,
    private readonly notices: EarlyNoticesRepository,
    private readonly queries: EarlyNoticesQueries,
    private readonly setting: NoticeSetting,
  ) {}

  /** @throws DomainError not-found, version-stale, early-notice-*, and what a filing throws */
  async execute(ctx: RequestContext, { id, expectedVersion, filing }: ReportNoticeCommand): Promise<void> {
    // The giver alone is checked against the source: a refusal would tell others that they guessed it.
    const { source } = await this.queries.get(ctx, id);
    const { title, description } = filing.content;
    mustNotTellSource(source, [
      ['/title', title],
      ['/description', description],
    ]);
    await this.filing.execute(ctx, filing, async (unit, { id: reportId, caseId }) => {
      await this.setting.hold(unit, ctx, id, expectedVersion);
      await unit.change(this.notices, id, (notice) => reportNotice(notice, { reportId, caseId }, officerOf(ctx), unit.now));
    });
  }
}
