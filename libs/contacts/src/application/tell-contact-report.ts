import { DirectoryQueries } from '#directory';
import type { ContactReportId, Locale, RequestContext } from '#kernel';
import { writePdf } from '#platform/paper';
import { Injectable } from '@nestjs/common';
import { asText, tellReport, type Paper } from '../domain/tell-report.js';
import { ContactSetting } from './contact-setting.js';
import { ReadContactReports } from './read-contact-reports.js';

/** The report on paper, for the person who hands it in. Nothing is ever sent from here. */
@Injectable()
export class TellContactReport {
  constructor(
    private readonly reading: ReadContactReports,
    private readonly setting: ContactSetting,
    private readonly directory: DirectoryQueries,
  ) {}

  /** @throws DomainError not-found, store-unavailable */
  async asText(ctx: RequestContext, id: ContactReportId, locale: Locale | undefined): Promise<string> {
    return asText((await this.paper(ctx, id, locale)).paper);
  }

  /** @throws DomainError not-found, store-unavailable */
  async asPdf(ctx: RequestContext, id: ContactReportId, locale: Locale | undefined): Promise<Buffer> {
    const { paper, language } = await this.paper(ctx, id, locale);
    return writePdf(paper, language);
  }

  /** In the language of the authorities that it goes to, unless another is asked for. */
  private async paper(ctx: RequestContext, id: ContactReportId, locale?: Locale): Promise<{ paper: Paper; language: Locale }> {
    const { state } = await this.reading.open(ctx, id, 'download');
    const desk = this.setting.desk(state.deskId);
    const agency = this.directory.snapshot().agencies.get(state.agencyId)?.name ?? desk.name;
    const language = locale ?? this.setting.languageOf(desk);
    return { paper: tellReport(state, { desk: desk.name, agency, zone: desk.zone }, language), language };
  }
}
