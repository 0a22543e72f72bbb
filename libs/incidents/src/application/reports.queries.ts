import type { AgencyId, DeskId, Realm, ReportId } from '#kernel';
import type { Stored } from '#ledger';
import type { Report, ReportContent } from '../domain/report.js';

/** Whose eyes. */
export interface ReportViewer {
  readonly realm: Realm;
  readonly deskId: DeskId;
  readonly agencyId: AgencyId;
}

export interface ReportVersion {
  readonly amendment: number;
  readonly content: ReportContent;
}

export interface WaitingReports {
  readonly limit: number;
  readonly before?: string | undefined;
}

/**
 * What desks may read of reports: their own agency's, those that wait at them, and those of cases released to them. Not visible is absent.
 */
export abstract class ReportsQueries {
  abstract find(viewer: ReportViewer, id: ReportId): Promise<Stored<Report> | null>;

  /** Every version, oldest first. Ask only for a report that was found. */
  abstract versions(id: ReportId): Promise<readonly ReportVersion[]>;

  /** Reports that wait for triage at the viewer's desk, newest first; one more than the limit. */
  abstract waiting(viewer: ReportViewer, wanted: WaitingReports): Promise<readonly Stored<Report>[]>;
}
