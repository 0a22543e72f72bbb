import type { CaseId, ReportId } from '#kernel';
import type { Stored } from '#ledger';
import { caseOfReport, type Report } from '../domain/report.js';
import type { TriageState } from '../domain/report.machine.js';

/** What an act on a report answers: where the report stands after it. */
export interface ReportAnswer {
  readonly id: ReportId;
  readonly state: TriageState;
  readonly amendment: number;
  readonly caseId: CaseId | null;
  readonly version: number;
}

export const reportAnswer = ({ id, state, version }: Stored<Report>): ReportAnswer => ({
  id: id as ReportId,
  state: state.triage.state,
  amendment: state.amendment,
  caseId: caseOfReport(state),
  version,
});
