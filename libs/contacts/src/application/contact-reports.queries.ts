import type { AgencyId, ContactReportId, DeskId, Instant, Realm, RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import type { Page } from '#platform/http';
import type { ContactKind } from '../domain/contact-act.js';
import type { ContactReport } from '../domain/contact-report.js';
import type { ContactReportStateName } from '../domain/contact-report.machine.js';

/** Whose eyes. A desk sees its own reports, a supervisor those of the whole own agency; nobody sees those of another. */
export interface ReportReader {
  readonly realm: Realm;
  readonly deskId: DeskId;
  /** Null for who reads the own desk's only. */
  readonly agencyId: AgencyId | null;
}

export const readerOf = ({ realm, actor }: RequestContext): ReportReader => ({
  realm,
  deskId: actor.deskId,
  agencyId: actor.permissions.has('supervision.act') ? actor.agencyId : null,
});

/** Whether this reader may see a report, by the same rule as the lists. */
export const maySee = ({ deskId, agencyId }: ReportReader, report: Pick<ContactReport, 'deskId' | 'agencyId'>): boolean =>
  report.deskId === deskId || (agencyId !== null && report.agencyId === agencyId);

export interface ContactReportFilter {
  readonly state: ContactReportStateName | null;
  readonly kind: ContactKind | null;
  readonly overdue: boolean | null;
  readonly limit: number;
  readonly cursor: string | null;
}

export interface ContactReportSeen extends Stored<ContactReport> {
  /** Past its last day, by the clock of the realm, and not with every recipient. */
  readonly overdue: boolean;
}

/** What a desk has to do about its contacts. */
export interface ContactReportCounts {
  /** Not with every recipient yet. */
  readonly waiting: number;
  readonly overdue: number;
  readonly nextDueAt: Instant | null;
}

export abstract class ContactReportsQueries {
  /** Latest contact first. */
  abstract list(ctx: RequestContext, filter: ContactReportFilter): Promise<Page<ContactReportSeen>>;

  /** @throws DomainError not-found */
  abstract get(ctx: RequestContext, id: ContactReportId): Promise<ContactReportSeen>;

  abstract count(ctx: RequestContext): Promise<ContactReportCounts>;
}
