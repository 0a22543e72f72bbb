import type { Stored } from '#ledger';
import { shown } from '#reads';
import type { ReportVersion } from '../application/reports.queries.js';
import { caseOfReport, type Report } from '../domain/report.js';

/** One report in its current version. */
export const reportResponse = ({ id, version, state }: Stored<Report>) =>
  shown(
    'report',
    { relation: 'released' },
    {
      id,
      state: state.triage.state,
      caseId: caseOfReport(state),
      triageDeskId: 'deskId' in state.triage ? state.triage.deskId : null,
      reason: 'reason' in state.triage ? state.triage.reason : null,
      agencyId: state.agencyId,
      deskId: state.deskId,
      country: state.country,
      ownReference: state.ownReference,
      receivedAt: state.receivedAt,
      sightings: state.sightings,
      amendment: state.amendment,
      /** The form that it was entered from later; null where it was filed in the system. */
      paper: state.paper ?? null,
      /** By which its words were taken out; null while they stand. */
      redactionId: state.redactionId ?? null,
      ...state.content,
      /** Beside the original, by the desk that answers for it; null where nobody wrote it. */
      translation: state.content.translation ?? null,
      version,
    },
  );
export type ReportResponse = ReturnType<typeof reportResponse>;

/** With every version that was ever filed, oldest first. */
export const reportWithVersionsResponse = (stored: Stored<Report>, versions: readonly ReportVersion[]) =>
  shown('report-with-versions', { relation: 'released' }, { ...reportResponse(stored), versions });
export type ReportWithVersionsResponse = ReturnType<typeof reportWithVersionsResponse>;
