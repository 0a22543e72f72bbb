import type { AgencyId, CaseId, ReportId } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { Report, ReportEvent } from '../domain/report.js';

/** Rows of reports. */
export abstract class ReportsRepository extends AggregateStore<Report, ReportEvent> {
  /**
   * The report that an agency filed under its own reference. Whoever asks first holds the reference until the transaction ends,
   * so that of two filings at once the second finds the first.
   */
  abstract claimReference(tx: Tx, agencyId: AgencyId, ownReference: string): Promise<FiledReport | null>;

  /** The case of a report, read before anything is locked: the case is locked first. Null also when there is no such report. */
  abstract caseOf(tx: Tx, reportId: ReportId): Promise<CaseId | null>;

  /** Takes the words out of every version that was filed, in a transaction that has recorded their erasure. */
  abstract takeOutVersions(tx: Tx, reportId: ReportId): void;
}

export interface FiledReport {
  readonly reportId: ReportId;
  readonly caseId: CaseId | null;
}
