import { type DeskId, type Instant, nextState } from '#kernel';
import { terms } from '#phrases';
import { refuseReport } from './report.errors.js';
import { reportMachine } from './report.machine.js';
import type { Report, ReportEvent, Triaged } from './report.js';

/**
 * What the desk that holds a report decides about it. `byDeskId` is null when routing opened the case by itself.
 * @throws DomainError report-already-triaged, report-triage-desk-only
 */
export const triageReport = (report: Report, triaged: Triaged, now: Instant): readonly ReportEvent[] => {
  const { triage } = report;
  if (!nextState(reportMachine, triage.state, triaged.act))
    throw refuseReport('report-already-triaged', { state: terms[`report.${triage.state}`] });
  const holder: DeskId | null = 'deskId' in triage ? triage.deskId : null;
  if (triaged.byDeskId && triaged.byDeskId !== holder) throw refuseReport('report-triage-desk-only', { deskId: holder ?? '' });
  return [{ type: 'report.triaged', v: 1, at: now, data: triaged }];
};
