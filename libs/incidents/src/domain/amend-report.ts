import { type AgencyId, canonicalJson, type DeskId, type Instant } from '#kernel';
import { checkContent } from './file-report.js';
import { refuseReport } from './report.errors.js';
import { withChanges } from './report-translation.js';
import type { Report, ReportContent, ReportEvent } from './report.js';

export interface AmendReport {
  readonly agencyId: AgencyId;
  readonly deskId: DeskId;
  /** Only what changes; the rest stays as in the current version. */
  readonly changes: Partial<ReportContent>;
  readonly reason: string | null;
}

/**
 * Writes the next version of a report; earlier versions stay readable. A returned report waits for triage again.
 * @throws DomainError report-filer-only, report-closed-to-change, report-taken-out, report-unchanged, report-times-disordered,
 *   report-translation-same
 */
export const amendReport = (report: Report, command: AmendReport, now: Instant): readonly ReportEvent[] => {
  if (command.agencyId !== report.agencyId) throw refuseReport('report-filer-only', { agencyId: report.agencyId });
  if (report.triage.state === 'rejected') throw refuseReport('report-closed-to-change');
  if (report.redactionId !== undefined) throw refuseReport('report-taken-out');
  const content = withChanges(report.content, command.changes);
  if (canonicalJson(content) === canonicalJson(report.content)) throw refuseReport('report-unchanged');
  checkContent(content, now);
  const { deskId, reason } = command;
  return [{ type: 'report.amended', v: 1, at: now, data: { deskId, amendment: report.amendment + 1, content, reason } }];
};
