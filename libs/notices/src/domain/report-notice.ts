import type { CaseId, Instant, ReportId } from '#kernel';
import type { EarlyNoticeReported } from './early-notice.events.js';
import { mustAllow, partiesOf, type EarlyNotice } from './early-notice.js';
import type { Officer } from './give-notice.js';

/** The report that it became, and the case of that report. */
export interface FiledAs {
  readonly reportId: ReportId;
  readonly caseId: CaseId | null;
}

/** It is a report now. */
export const reportNotice = (notice: EarlyNotice, filed: FiledAs, officer: Officer, now: Instant): [EarlyNoticeReported] => {
  mustAllow(notice, 'report', now);
  const data = { ...partiesOf(notice), by: officer.userId, deskId: officer.deskId, ...filed };
  return [{ type: 'early-notice.reported', v: 1, at: now, data }];
};
