import type { ContactReportId, RequestContext } from '#kernel';
import type { Page } from '#platform/http';
import { type ReadToRecord, RestrictedReads } from '#reads';
import { Injectable } from '@nestjs/common';
import {
  type ContactReportCounts,
  type ContactReportFilter,
  ContactReportsQueries,
  type ContactReportSeen,
} from './contact-reports.queries.js';

/** Contact reports for somebody's eyes: who saw which is recorded before they are shown. A list shows them whole, so it opens them. */
@Injectable()
export class ReadContactReports {
  constructor(
    private readonly queries: ContactReportsQueries,
    private readonly reads: RestrictedReads,
  ) {}

  /** @throws DomainError store-unavailable */
  async list(ctx: RequestContext, filter: ContactReportFilter): Promise<Page<ContactReportSeen>> {
    const page = await this.queries.list(ctx, filter);
    if (page.items.length > 0) await this.record(ctx, page.items, 'view');
    return page;
  }

  /** @throws DomainError not-found, store-unavailable */
  async open(ctx: RequestContext, id: ContactReportId, how: ReadToRecord['how'] = 'view'): Promise<ContactReportSeen> {
    const found = await this.queries.get(ctx, id);
    await this.record(ctx, [found], how);
    return found;
  }

  /** As the answer to somebody's own act on it, which is recorded itself. @throws DomainError not-found */
  afterAct(ctx: RequestContext, id: ContactReportId): Promise<ContactReportSeen> {
    return this.queries.get(ctx, id);
  }

  count(ctx: RequestContext): Promise<ContactReportCounts> {
    return this.queries.count(ctx);
  }

  private record(ctx: RequestContext, seen: readonly ContactReportSeen[], how: ReadToRecord['how']): Promise<void> {
    const [only, another] = seen;
    return this.reads.record(ctx, {
      how,
      thing: 'contact-report',
      rule: 'R-contact',
      fields: ['internal', 'person', 'operational'],
      ids: seen.map(({ id }) => id),
      ...(only && !another && { caseId: only.state.contact.caseId, ownerDeskId: only.state.deskId }),
    });
  }
}
